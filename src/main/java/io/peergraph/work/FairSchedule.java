package io.peergraph.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is. Workspaces take turns, however much work each has: while little is
 * due they are drawn by lot, and when much is due they come one after the other.
 */
@Repository
class FairSchedule {

	private static final CypherFile DUE = CypherFile.named("work/due");

	private static final CypherFile DUE_IN_TURN = CypherFile.named("work/due-in-turn");

	private static final int CANDIDATES = 64;

	private final Neo4jClient client;

	// Only a hint: another process, or this one after a restart, starts anywhere.
	private volatile String last = "";

	FairSchedule(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the key of a unit that may be claimed, empty when nothing is due}
	 * @param kinds what the caller can do
	 */
	Optional<String> next(Collection<WorkKind> kinds) {
		Map<String, Object> asked = Map.of("kinds", kinds.stream().map(WorkKind::name).toList(), "most", CANDIDATES,
				"after", this.last);
		List<Due> due = due(DUE, asked);
		if (due.isEmpty()) {
			return Optional.empty();
		}
		// All that is due is in sight, or else the one with most of it would hide the
		// rest.
		return Optional
			.of((due.size() < CANDIDATES) ? byLot(due, ThreadLocalRandom.current()).key() : inTurn(asked, due));
	}

	/**
	 * {@return one of them: each workspace has the same chance, and each unit of one}
	 * @param due not empty
	 * @param random draws the lots
	 */
	static Due byLot(List<Due> due, RandomGenerator random) {
		String workspace = any(due.stream().map(Due::workspace).distinct().toList(), random);
		return any(due.stream().filter((unit) -> unit.workspace().equals(workspace)).toList(), random);
	}

	private String inTurn(Map<String, Object> asked, List<Due> oldest) {
		List<Due> due = due(DUE_IN_TURN, asked);
		this.last = due.isEmpty() ? "" : due.getFirst().workspace();
		return any(due.isEmpty() ? oldest : due, ThreadLocalRandom.current()).key();
	}

	private List<Due> due(CypherFile statement, Map<String, Object> asked) {
		return List.copyOf(this.client.query(statement)
			.bindAll(asked)
			.fetchAs(Due.class)
			.mappedBy((types, row) -> Due.of(row))
			.all());
	}

	private static <T> T any(List<T> some, RandomGenerator random) {
		return some.get(random.nextInt(some.size()));
	}

	/**
	 * A unit that may be claimed.
	 *
	 * @param workspace the name of the workspace
	 * @param key of the unit
	 */
	record Due(String workspace, String key) {

		static Due of(Record row) {
			return new Due(row.get("workspace").asString(), row.get("key").asString());
		}

	}

}
