package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Configuration;

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

	private final Sessions sessions;

	private final DeriverProperties properties;

	private final WorkUnits work;

	DerivationBatches(Neo4jClient client, Transactions transactions, Sessions sessions, DeriverProperties properties,
			WorkUnits work) {
		this.client = client;
		this.transactions = transactions;
		this.sessions = sessions;
		this.properties = properties;
		this.work = work;
	}

	/**
	 * {@return what to read next}
	 * @param claim on what an author says in a session
	 * @param contextTokens how much of what was said besides is read
	 */
	DerivationBatch next(Claim claim, int contextTokens) {
		return this.transactions.readOnly(() -> {
			int limit = Math.min(claim.span(), MOST_MESSAGES);
			List<Message> messages = messages(claim, limit);
			if (messages.isEmpty()) {
				return new DerivationBatch(messages, List.of(), NOBODY, null, claim.head());
			}
			return together(claim, messages, messages.size() < limit, contextTokens);
		});
	}

	private DerivationBatch together(Claim claim, List<Message> messages, boolean last, int contextTokens) {
		Configuration configuration = this.sessions
			.configuration(new SessionId(claim.key().workspace(), claim.key().session()));
		List<ObservedWindow> present = present(claim.key(), messages.getFirst().sequence(),
				messages.getLast().sequence());
		Witnesses audience = audience(messages.getFirst(), claim.key(), present, configuration);
		List<Message> together = new ArrayList<>();
		int tokens = 0;
		for (Message message : messages) {
			tokens += message.tokenCount();
			if (!together.isEmpty() && (tokens > this.properties.batchTokens()
					|| !audience.equals(audience(message, claim.key(), present, configuration)))) {
				break;
			}
			together.add(message);
		}
		boolean all = last && together.size() == messages.size();
		List<Message> remarks = (audience.observers().isEmpty() || contextTokens == 0) ? List.of()
				: remarks(claim.key(), audience, together, contextTokens);
		return new DerivationBatch(together, remarks, audience, configuration.customInstructions(),
				all ? claim.head() : together.getLast().sequence());
	}

	// Only what everybody in the audience heard: what follows from it is for all of them.
	// And nothing that was set aside, since it may make this step fail too.
	private List<Message> remarks(WorkKey key, Witnesses audience, List<Message> together, int tokens) {
		long last = together.getLast().sequence();
		long from = Math.max(1, together.getFirst().sequence() - MOST_REMARKS);
		List<ObservedWindow> present = present(key, from, last);
		Set<Long> aside = this.work.aside(key.workspace(), key.session(), from, last);
		return ConversationContext.around(together,
				read(REMARKS, key, Map.of("from", from, "last", last, "limit", MOST_REMARKS + together.size())),
				(remark) -> !aside.contains(remark.sequence()) && audience.witnesses()
					.stream()
					.allMatch((witness) -> witness.equals(remark.author()) || present.stream()
						.anyMatch((one) -> one.peer().equals(witness) && one.window().contains(remark.sequence()))),
				tokens);
	}

	private Witnesses audience(Message message, WorkKey key, List<ObservedWindow> present,
			Configuration configuration) {
		Set<String> witnesses = new TreeSet<>(Set.of(key.subject()));
		Set<String> observers = new TreeSet<>(Set.of(key.subject()));
		boolean derive = message.isReasonedAbout(configuration);
		for (ObservedWindow presence : present) {
			if (presence.window().contains(message.sequence())) {
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

	private List<Message> messages(Claim claim, int limit) {
		return read(SAID, claim.key(), Map.of("author", claim.key().subject(), "cursor", claim.cursor(), "head",
				claim.head(), "limit", limit));
	}

	private List<Message> read(CypherFile statement, WorkKey key, Map<String, Object> parameters) {
		return List.copyOf(this.client.query(statement)
			.bindAll(Map.of("workspace", key.workspace(), "session", key.session()))
			.bindAll(parameters)
			.fetchAs(Message.class)
			.mappedBy((types, row) -> Messages.toMessage(row.get("message"), View.of(key.workspace())))
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
