package io.peergraph.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of work. A unit is a cursor over the log of a session; it is extended by the
 * transaction that stores messages, and moved on by the one that stores what came of
 * them.
 */
@Repository
public class WorkUnits {

	private static final CypherFile EXTEND = CypherFile.named("work/extend");

	private static final CypherFile COMPLETE = CypherFile.named("work/complete");

	private static final CypherFile FORGET = CypherFile.named("work/forget");

	private final Neo4jClient client;

	private final Bell bell;

	private final Map<WorkKind, Pace> paces;

	WorkUnits(Neo4jClient client, Bell bell, List<Pace> paces) {
		this.client = client;
		this.bell = bell;
		this.paces = paces.stream().collect(Collectors.toMap(Pace::kind, (pace) -> pace));
	}

	/**
	 * Gives units more to do, in one statement whatever their number, making those that
	 * are new.
	 * @param extensions what new messages bring, one per unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void extend(Collection<Extension> extensions) {
		this.client.query(EXTEND)
			.bind(extensions.stream()
				.sorted(Comparator.comparing((extension) -> extension.key().text()))
				.map(this::row)
				.toList())
			.to("units")
			.run();
		this.bell.ringAfterCommit();
	}

	private Map<String, Object> row(Extension extension) {
		WorkKey key = extension.key();
		Pace pace = this.paces.getOrDefault(key.kind(), Pace.none(key.kind()));
		return Map.of("key", key.text(), "kind", key.kind().name(), "workspace", key.workspace(), "session",
				key.session(), "subject", key.subject(), "head", extension.head(), "tokens", extension.tokens(),
				"patience", pace.patience().toMillis(), "enough", pace.tokens());
	}

	/**
	 * Moves a claimed unit on and gives it back. The first thing to do in the transaction
	 * that writes what came of the step: it waits for whoever else has the unit.
	 * @param claim the unit
	 * @param cursor the sequence of the last message that is now done
	 * @param tokens how much text that was
	 * @throws FencedOut when the claim was lost, and the transaction must not go on
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void complete(Claim claim, long cursor, int tokens) {
		Map<String, Object> step = Map.of("key", claim.key().text(), "owner", claim.owner(), "fence", claim.fence(),
				"from", claim.cursor(), "cursor", cursor, "tokens", tokens);
		if (this.client.query(COMPLETE).bindAll(step).fetchAs(Boolean.class).one().isEmpty()) {
			throw new FencedOut(claim);
		}
		this.bell.ringAfterCommit();
	}

	/**
	 * Removes the work of a session; whoever is at it loses the claim.
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String workspace, String session) {
		this.client.query(FORGET).bind(WorkKey.prefix(workspace, session)).to("prefix").run();
	}

}
