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
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Configuration;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Reads what is to be derived from, in batches that never mix audiences. */
@Component
class DerivationBatches {

	private static final CypherFile REMARKS = CypherFile.named("deriver/remarks");

	private static final CypherFile SAID = CypherFile.named("deriver/said");

	private static final CypherFile WINDOWS = CypherFile.named("deriver/windows");

	private static final int MOST_MESSAGES = 100;

	private static final int MOST_REMARKS = 50;

	private static final Witnesses NOBODY = new Witnesses(Set.of(), Set.of());

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Workspaces workspaces;

	private final Sessions sessions;

	private final DeriverProperties properties;

	private final Extractor extractor;

	private final WorkUnits work;

	DerivationBatches(Neo4jClient client, Transactions transactions, Workspaces workspaces, Sessions sessions,
			DeriverProperties properties, Extractor extractor, WorkUnits work) {
		this.client = client;
		this.transactions = transactions;
		this.workspaces = workspaces;
		this.sessions = sessions;
		this.properties = properties;
		this.extractor = extractor;
		this.work = work;
	}

	/**
	 * {@return what to read next}
	 * @param claim on what an author says in a session
	 */
	DerivationBatch next(Claim claim) {
		return this.transactions.readOnly(() -> {
			int limit = Math.min(claim.span(), MOST_MESSAGES);
			List<SourceMessage> said = said(claim, limit);
			if (said.isEmpty()) {
				return new DerivationBatch(said, List.of(), NOBODY, null, claim.head());
			}
			return together(claim, said, said.size() < limit);
		});
	}

	private DerivationBatch together(Claim claim, List<SourceMessage> said, boolean last) {
		Configuration configuration = configuration(claim.key());
		List<ObservedWindow> present = present(claim.key(), said.getFirst().sequence(), said.getLast().sequence());
		Witnesses audience = audience(said.getFirst(), claim.key(), present, configuration.reasoning());
		List<SourceMessage> together = new ArrayList<>();
		int tokens = 0;
		for (SourceMessage message : said) {
			tokens += message.tokens();
			if (!together.isEmpty() && (tokens > this.properties.batchTokens()
					|| !audience.equals(audience(message, claim.key(), present, configuration.reasoning())))) {
				break;
			}
			together.add(message);
		}
		boolean all = last && together.size() == said.size();
		List<ExtractionInput.Remark> remarks = audience.observers().isEmpty() ? List.of()
				: remarks(claim.key(), audience, together);
		return new DerivationBatch(together, remarks, audience, configuration.customInstructions(),
				all ? claim.head() : together.getLast().sequence());
	}

	// Only what everybody in the audience heard: what follows from it is for all of them.
	// And nothing that was set aside, since it may make this step fail too.
	private List<ExtractionInput.Remark> remarks(WorkKey key, Witnesses audience, List<SourceMessage> together) {
		int tokens = this.extractor.contextTokens();
		if (tokens == 0) {
			return List.of();
		}
		long last = together.getLast().sequence();
		long from = Math.max(1, together.getFirst().sequence() - MOST_REMARKS);
		List<ObservedWindow> present = present(key, from, last);
		Set<Long> aside = this.work.aside(key.workspace(), key.session(), from, last);
		return ConversationContext.around(together,
				read(REMARKS, key, Map.of("from", from, "last", last, "limit", MOST_REMARKS + together.size())),
				(remark) -> !aside.contains(remark.sequence())
						&& audience.witnesses()
							.stream()
							.allMatch((witness) -> witness.equals(remark.author()) || present.stream()
								.anyMatch((one) -> one.peer().equals(witness) && one.covers(remark.sequence()))),
				tokens);
	}

	private Witnesses audience(SourceMessage message, WorkKey key, List<ObservedWindow> present, boolean reasoning) {
		Set<String> witnesses = new TreeSet<>(Set.of(key.subject()));
		Set<String> observers = new TreeSet<>(Set.of(key.subject()));
		boolean derive = (message.reasoning() != null) ? message.reasoning() : reasoning;
		for (ObservedWindow presence : present) {
			if (presence.covers(message.sequence())) {
				boolean author = presence.peer().equals(key.subject());
				derive &= !author || presence.observeMe();
				witnesses.add(presence.peer());
				if (presence.observeOthers()) {
					observers.add(presence.peer());
				}
			}
		}
		return new Witnesses(witnesses, derive ? observers : Set.of());
	}

	private Configuration configuration(WorkKey key) {
		View view = View.of(key.workspace());
		Configuration inherited = this.workspaces.find(view)
			.map(Workspace::configuration)
			.orElse(Configuration.DEFAULT);
		return this.sessions.find(view, key.session()).map(Session::settings).map(inherited::with).orElse(inherited);
	}

	private List<SourceMessage> said(Claim claim, int limit) {
		return read(SAID, claim.key(), Map.of("author", claim.key().subject(), "cursor", claim.cursor(), "head",
				claim.head(), "limit", limit));
	}

	private List<SourceMessage> read(CypherFile statement, WorkKey key, Map<String, Object> parameters) {
		return List.copyOf(this.client.query(statement)
			.bindAll(Map.of("workspace", key.workspace(), "session", key.session()))
			.bindAll(parameters)
			.fetchAs(SourceMessage.class)
			.mappedBy((types, row) -> SourceMessage.of(row))
			.all());
	}

	private List<ObservedWindow> present(WorkKey key, long first, long last) {
		return List.copyOf(this.client.query(WINDOWS)
			.bindAll(Map.of("workspace", key.workspace(), "session", key.session(), "first", first, "last", last))
			.fetchAs(ObservedWindow.class)
			.mappedBy((types, row) -> ObservedWindow.of(row))
			.all());
	}

}
