package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkKey;
import io.peergraph.workspace.Configuration;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Reads what is to be derived from, in batches that never mix audiences. */
@Component
class Hearing {

	private static final CypherFile SAID = CypherFile.named("deriver/said");

	private static final CypherFile WINDOWS = CypherFile.named("deriver/windows");

	private static final int MOST_MESSAGES = 100;

	private static final Audience NOBODY = new Audience(Set.of(), Set.of());

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Workspaces workspaces;

	private final Sessions sessions;

	private final DeriverProperties properties;

	Hearing(Neo4jClient client, Transactions transactions, Workspaces workspaces, Sessions sessions,
			DeriverProperties properties) {
		this.client = client;
		this.transactions = transactions;
		this.workspaces = workspaces;
		this.sessions = sessions;
		this.properties = properties;
	}

	/**
	 * {@return what to read next}
	 * @param claim on what an author says in a session
	 */
	Batch next(Claim claim) {
		return this.transactions.readOnly(() -> {
			int limit = Math.min(claim.span(), MOST_MESSAGES);
			List<Heard> said = said(claim, limit);
			if (said.isEmpty()) {
				return new Batch(said, NOBODY, claim.head());
			}
			List<Presence> present = present(claim.key(), said);
			boolean reasoning = configuration(claim.key()).reasoning();
			Audience audience = audience(said.getFirst(), claim.key(), present, reasoning);
			List<Heard> together = new ArrayList<>();
			int tokens = 0;
			for (Heard message : said) {
				tokens += message.tokens();
				if (!together.isEmpty() && (tokens > this.properties.batchTokens()
						|| !audience.equals(audience(message, claim.key(), present, reasoning)))) {
					break;
				}
				together.add(message);
			}
			boolean all = together.size() == said.size() && said.size() < limit;
			return new Batch(together, audience, all ? claim.head() : together.getLast().sequence());
		});
	}

	private Audience audience(Heard message, WorkKey key, List<Presence> present, boolean reasoning) {
		Set<String> witnesses = new TreeSet<>(Set.of(key.subject()));
		Set<String> observers = new TreeSet<>(Set.of(key.subject()));
		boolean derive = (message.reasoning() != null) ? message.reasoning() : reasoning;
		for (Presence presence : present) {
			if (presence.covers(message.sequence())) {
				boolean author = presence.peer().equals(key.subject());
				derive &= !author || presence.observeMe();
				witnesses.add(presence.peer());
				if (presence.observeOthers()) {
					observers.add(presence.peer());
				}
			}
		}
		return new Audience(witnesses, derive ? observers : Set.of());
	}

	private Configuration configuration(WorkKey key) {
		View view = View.of(key.workspace());
		Configuration inherited = this.workspaces.find(view)
			.map(Workspace::configuration)
			.orElse(Configuration.DEFAULT);
		return this.sessions.find(view, key.session()).map(Session::settings).map(inherited::with).orElse(inherited);
	}

	private List<Heard> said(Claim claim, int limit) {
		WorkKey key = claim.key();
		return List.copyOf(this.client.query(SAID)
			.bindAll(Map.of("workspace", key.workspace(), "session", key.session(), "author", key.subject(), "cursor",
					claim.cursor(), "head", claim.head(), "limit", limit))
			.fetchAs(Heard.class)
			.mappedBy((types, row) -> Heard.of(row))
			.all());
	}

	private List<Presence> present(WorkKey key, List<Heard> said) {
		return List.copyOf(this.client.query(WINDOWS)
			.bindAll(Map.of("workspace", key.workspace(), "session", key.session(), "first", said.getFirst().sequence(),
					"last", said.getLast().sequence()))
			.fetchAs(Presence.class)
			.mappedBy((types, row) -> Presence.of(row))
			.all());
	}

}
