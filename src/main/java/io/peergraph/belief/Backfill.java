package io.peergraph.belief;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.session.Memberships;
import io.peergraph.session.SessionId;
import io.peergraph.work.Claim;
import io.peergraph.work.Extension;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a peer come to know what followed from what it witnessed in a session while it did
 * not observe others: the windows are kept, so nothing is derived again.
 */
@Component
public class Backfill implements WorkHandler {

	private static final CypherFile SAID_BETWEEN = CypherFile.named("belief/said-between");

	/** A step must be done well within a lease. */
	private static final int MOST_MESSAGES = 100;

	private final Neo4jClient client;

	private final Memberships memberships;

	private final Beliefs beliefs;

	private final WorkUnits work;

	private final Transactions transactions;

	Backfill(Neo4jClient client, Memberships memberships, Beliefs beliefs, WorkUnits work, Transactions transactions) {
		this.client = client;
		this.memberships = memberships;
		this.beliefs = beliefs;
		this.work = work;
		this.transactions = transactions;
	}

	/**
	 * Begins to go through a session.
	 * @param session a session that is locked by this transaction
	 * @param head the sequence of its newest message
	 * @param observer the name of the peer
	 * @return whether the peer ever was in the session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean start(SessionId session, long head, String observer) {
		if (!this.memberships.observe(session, observer)) {
			return false;
		}
		// Who derives just now has read that the peer does not observe.
		this.work.hold(session.workspace(), session.name());
		WorkKey key = WorkKey.backfill(session.workspace(), session.name(), observer);
		this.work.forget(key);
		if (head > 0) {
			this.work.extend(List.of(new Extension(key, head, 0)));
		}
		return true;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.BACKFILL;
	}

	@Override
	public void handle(Claim claim) {
		long last = step(claim).getLast();
		this.transactions.write(() -> {
			this.work.complete(claim, last, 0);
			WorkKey key = claim.key();
			this.beliefs.backfill(key.workspace(), key.subject(), facts(claim, last));
			if (last == claim.head()) {
				this.work.finish(claim);
			}
		});
	}

	@Override
	public List<Long> step(Claim claim) {
		return LongStream.rangeClosed(claim.cursor() + 1, claim.head())
			.limit(Math.min(claim.span(), MOST_MESSAGES))
			.boxed()
			.toList();
	}

	private Map<String, List<String>> facts(Claim claim, long last) {
		return this.client.query(SAID_BETWEEN)
			.bindAll(Map.of("workspace", claim.key().workspace(), "session", claim.key().session(), "cursor",
					claim.cursor(), "last", last))
			.fetchAs(Between.class)
			.mappedBy((types, row) -> new Between(row.get("fact").asString(), row.get("about").asString()))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Between::about, TreeMap::new,
					Collectors.mapping(Between::fact, Collectors.toList())));
	}

	private record Between(String fact, String about) {
	}

}
