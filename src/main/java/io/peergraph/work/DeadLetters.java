package io.peergraph.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** What was set aside because it kept failing, until it is replayed or deleted. */
@Repository
class DeadLetters {

	private static final CypherFile PARK = CypherFile.named("work/park");

	private static final CypherFile DEAD_LETTERS = CypherFile.named("work/dead-letters");

	private static final CypherFile REPLAY = CypherFile.named("work/replay");

	private static final int LONGEST_REASON = 1000;

	private static final int AT_ONCE = 1000;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final WorkUnits units;

	private final Wakeup wakeup;

	private final Clock clock;

	DeadLetters(Neo4jClient client, Transactions transactions, WorkUnits units, Wakeup wakeup, Clock clock) {
		this.client = client;
		this.transactions = transactions;
		this.units = units;
		this.wakeup = wakeup;
		this.clock = clock;
	}

	/**
	 * Sets a message aside and goes on behind it.
	 * @param claim the unit that is at it
	 * @param sequence the number of the message
	 * @param reason how it fails
	 * @param inPlace what is written in its place
	 * @throws FencedOut when the claim was lost
	 */
	void park(Claim claim, long sequence, String reason, Runnable inPlace) {
		WorkKey key = claim.key();
		Map<String, Object> letter = Map.of("key", key.replay(sequence).text(), "kind", key.kind().name(), "workspace",
				key.workspace(), "session", key.session(), "subject", key.subject(), "sequence", sequence, "now", now(),
				"reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
		this.transactions.write(() -> {
			this.units.complete(claim, sequence, 0);
			this.client.query(PARK).bindAll(letter).run();
			inPlace.run();
		});
	}

	/**
	 * {@return what was set aside in a workspace, session by session}
	 * @param workspace the name of the workspace
	 * @param after the key of the one before the first, empty for none
	 * @param limit how many at most
	 */
	List<DeadLetter> in(String workspace, String after, int limit) {
		return List.copyOf(this.client.query(DEAD_LETTERS)
			.bindAll(Map.of("workspace", workspace, "after", after, "limit", limit))
			.fetchAs(DeadLetter.class)
			.mappedBy((types, row) -> DeadLetter.of(row))
			.all());
	}

	/**
	 * Gives what was set aside until now another turn, each message by itself;
	 * {@return how many there were}
	 * @param workspace the name of the workspace
	 * @param session the name of the only session, null for all
	 * @param keys of the only ones, null for all
	 */
	int replay(String workspace, @Nullable String session, @Nullable Collection<String> keys) {
		Map<String, Object> which = new HashMap<>();
		which.put("workspace", workspace);
		which.put("session", Values.value((Object) session));
		which.put("keys", Values.value(keys));
		which.put("before", now());
		which.put("limit", AT_ONCE);
		int replayed = 0;
		String after = "";
		List<String> some;
		do {
			which.put("after", after);
			some = this.transactions.write(() -> replay(which));
			replayed += some.size();
			after = some.isEmpty() ? after : some.getLast();
		}
		while (some.size() == AT_ONCE);
		return replayed;
	}

	private List<String> replay(Map<String, Object> which) {
		this.wakeup.ringAfterCommit();
		return List.copyOf(this.client.query(REPLAY).bindAll(which).fetchAs(String.class).all());
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

}
