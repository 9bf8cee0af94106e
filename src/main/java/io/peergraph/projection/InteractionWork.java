package io.peergraph.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.network.Interactions;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.relation.StancesChanged;
import io.peergraph.session.SessionId;
import io.peergraph.session.SessionRemoved;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Keeps it stored who speaks to whom. A unit goes through the log of each session once
 * and adds what it finds: writers to different sessions share nothing, and what was said
 * before is not read again. Where something is lost, a unit works out all from a peer
 * anew, up to where those of sessions are. As with {@link TieWork}, it is also the lock.
 */
@Component
class InteractionWork implements WorkHandler {

	private static final CypherFile AROUND = CypherFile.named("projection/interactions-around");

	private static final CypherFile IN_SESSION = CypherFile.named("projection/interactions-in-session");

	private static final Set<TieKind> KIND = Set.of(TieKind.INTERACTS_WITH);

	private static final int MOST_MESSAGES = 1000;

	private final Neo4jClient client;

	private final Interactions interactions;

	private final StoredTies stored;

	private final WorkUnits work;

	private final Transactions transactions;

	InteractionWork(Neo4jClient client, Interactions interactions, StoredTies stored, WorkUnits work,
			Transactions transactions) {
		this.client = client;
		this.interactions = interactions;
		this.stored = stored;
		this.work = work;
		this.transactions = transactions;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		// The units of the session are held already; those of peers come after them.
		lost(removed.session(), AROUND, Map.of("messages", removed.keys()));
	}

	@EventListener
	void on(SessionRemoved removed) {
		SessionId session = removed.session();
		lost(session, IN_SESSION, Map.of("workspace", session.workspace(), "session", session.name()));
	}

	private void lost(SessionId session, CypherFile statement, Map<String, Object> parameters) {
		Collection<StancesChanged.Pair> pairs = this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(StancesChanged.Pair.class)
			.mappedBy((types, row) -> new StancesChanged.Pair(row.get("from").asString(), row.get("to").asString()))
			.all();
		again(session.workspace(), pairs.stream().map(StancesChanged.Pair::from).toList());
		this.stored.drop(session.workspace(), pairs, KIND);
	}

	private void again(String workspace, Collection<String> peers) {
		this.work.again(peers.stream().map((peer) -> WorkKey.interactionsOf(workspace, peer)).toList());
	}

	@Override
	public WorkKind kind() {
		return WorkKind.INTERACTIONS;
	}

	@Override
	public void handle(Claim claim) {
		this.transactions.write(() -> {
			if (claim.key().session().isEmpty()) {
				store(claim);
			}
			else {
				notice(claim, step(claim).getLast());
			}
		});
	}

	private void notice(Claim claim, long last) {
		WorkKey key = claim.key();
		this.work.complete(claim, last, 0);
		Map<String, List<Tie>> ties = this.interactions
			.in(new View.Whole(key.workspace()), key.session(), claim.cursor(), last)
			.stream()
			.collect(Collectors.groupingBy(Tie::from, TreeMap::new, Collectors.toList()));
		this.work.lock(ties.keySet().stream().map((peer) -> WorkKey.interactionsOf(key.workspace(), peer)).toList());
		ties.forEach((peer, its) -> this.stored.add(key.workspace(), peer, TieKind.INTERACTS_WITH, its,
				this.interactions::plus));
	}

	private void store(Claim claim) {
		WorkKey key = claim.key();
		this.work.complete(claim, claim.head(), 0);
		List<Tie> ties = this.interactions.from(new View.Whole(key.workspace()), key.subject());
		this.stored.keep(key.workspace(), key.subject(), KIND, ties);
		if (ties.isEmpty()) {
			this.work.finish(claim);
		}
	}

	@Override
	public List<Long> step(Claim claim) {
		return claim.key().session().isEmpty() ? List.of(claim.head())
				: LongStream.rangeClosed(claim.cursor() + 1, claim.head())
					.limit(Math.min(claim.span(), MOST_MESSAGES))
					.boxed()
					.toList();
	}

}
