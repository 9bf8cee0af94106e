package io.peergraph.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.peergraph.api.Input;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.model.Tokens;
import io.peergraph.session.Memberships;
import io.peergraph.session.Session;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.stream.Streams;
import io.peergraph.work.WorkUnits;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The logs of all sessions, to which messages are appended. */
@Repository
public class MessageLog {

	private static final CypherFile ADD = CypherFile.named("message/add");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Sessions sessions;

	private final Memberships memberships;

	private final WorkUnits work;

	private final IdempotencyKeys keys;

	private final Tokens tokens;

	private final Clock clock;

	private final Streams streams;

	MessageLog(Neo4jClient client, Transactions transactions, Sessions sessions, Memberships memberships,
			WorkUnits work, IdempotencyKeys keys, Tokens tokens, Clock clock, Streams streams) {
		this.client = client;
		this.transactions = transactions;
		this.sessions = sessions;
		this.memberships = memberships;
		this.work = work;
		this.keys = keys;
		this.tokens = tokens;
		this.clock = clock;
		this.streams = streams;
	}

	/**
	 * {@return the messages as stored, in the order given; those of the first call when
	 * the key was used before} Workspace, session and authors are made when they are new,
	 * an author who is no member becomes one, and the work that the messages cause is
	 * stored with them.
	 * @param session where they are said
	 * @param messages 1 to 100
	 * @param key chosen by the caller for this call, null for none
	 * @throws io.peergraph.api.Refused {@code IDEMPOTENCY_CONFLICT} when the key was used
	 * for other messages
	 */
	public List<Message> append(SessionId session, List<NewMessage> messages, @Nullable String key) {
		return accept(session, messages, key).messages();
	}

	/**
	 * What was appended.
	 *
	 * @param messages as stored, in the order given
	 * @param joined the names of those authors who became members with it; nobody when
	 * the key was used before
	 */
	record Accepted(List<Message> messages, List<String> joined) {
	}

	Accepted accept(SessionId session, List<NewMessage> messages, @Nullable String key) {
		List<Draft> drafts = messages.stream().map((message) -> draft(message, UUID.randomUUID().toString())).toList();
		return (key != null) ? safely(() -> once(session, messages, drafts, key))
				: this.transactions.write(() -> store(this.sessions.lock(session, authors(drafts)), drafts, List.of()));
	}

	/**
	 * {@return what came of messages with a key each} Those whose key was not used before
	 * are appended as by {@link #append}; before them, the members that the first of them
	 * names join. Where all are there, nothing is changed.
	 * @param session where they are said
	 * @param messages 1 to 100
	 */
	public Appended appendMissing(SessionId session, List<KeyedMessage> messages) {
		List<Draft> drafts = messages.stream().map((keyed) -> draft(keyed.message(), "")).toList();
		return safely(() -> onceMissing(session, messages, drafts));
	}

	// With a key it is safe to ask again: either nothing was stored, or it is found.
	private <T> T safely(Supplier<T> work) {
		try {
			return this.transactions.write(work);
		}
		catch (Transactions.CommitUnknown ex) {
			return this.transactions.write(work);
		}
	}

	/** A message that has no number yet. */
	private record Draft(String id, NewMessage message, int tokens) {

		Draft named(String id) {
			return new Draft(id, this.message, this.tokens);
		}

	}

	private Draft draft(NewMessage message, String id) {
		return new Draft(id, message, this.tokens.count(message.content()));
	}

	private static List<String> authors(List<Draft> drafts) {
		return drafts.stream().map((draft) -> draft.message().peer()).distinct().toList();
	}

	private Accepted once(SessionId id, List<NewMessage> messages, List<Draft> drafts, String key) {
		Sessions.Locked locked = this.sessions.lock(id, authors(drafts));
		List<Message> earlier = this.keys.find(id, key, messages);
		if (earlier != null) {
			return new Accepted(earlier, List.of());
		}
		Accepted accepted = store(locked, drafts, List.of());
		this.keys.remember(id, key, messages, accepted.messages());
		return accepted;
	}

	private Appended onceMissing(SessionId id, List<KeyedMessage> messages, List<Draft> drafts) {
		Sessions.Locked locked = this.sessions.lock(id, authors(drafts));
		IdempotencyKeys.Sorted sorted = this.keys.sort(locked.session(), messages);
		List<KeyedMessage> missing = sorted.missing().stream().map(messages::get).toList();
		if (missing.isEmpty()) {
			return new Appended(List.of(), sorted.conflicting());
		}
		List<Draft> named = sorted.missing()
			.stream()
			.map((index) -> drafts.get(index).named(messages.get(index).id(locked.session())))
			.toList();
		List<Message> stored = store(locked, named, missing.getFirst().members()).messages();
		this.keys.remember(id, missing, stored);
		return new Appended(stored, sorted.conflicting());
	}

	private Accepted store(Sessions.Locked locked, List<Draft> drafts, List<Input> members) {
		Session session = locked.session();
		List<Message> numbered = number(session, drafts);
		this.work.extend(MessageWork.by(numbered, locked.configuration()));
		this.memberships.invite(session.id(), members);
		// They are asked for again, since those who were just invited are present now.
		List<String> absent = locked.absent(authors(drafts));
		if (!absent.isEmpty()) {
			this.memberships.welcome(session.id(), absent);
		}
		store(session, numbered);
		this.streams.ringAfterCommit(MessageJournal.log(session.id().workspace()));
		return new Accepted(numbered, absent);
	}

	private List<Message> number(Session session, List<Draft> drafts) {
		Instant now = this.clock.instant();
		List<Message> numbered = new ArrayList<>();
		for (Draft draft : drafts) {
			NewMessage message = draft.message();
			Instant createdAt = (message.createdAt() != null) ? message.createdAt() : now;
			numbered.add(new Message(session.view(), draft.id(), session.id(), message.peer(),
					session.sequence() + 1 + numbered.size(), message.content(), message.metadata(), draft.tokens(),
					message.reasoning(), createdAt));
		}
		return numbered;
	}

	private void store(Session session, List<Message> messages) {
		Instant now = this.clock.instant();
		List<Map<String, Object>> authors = messages.stream()
			.collect(Collectors.groupingBy(Message::author, TreeMap::new,
					Collectors.mapping((message) -> MessageMapping.properties(message, session.scope(), now),
							Collectors.toList())))
			.entrySet()
			.stream()
			.map((author) -> Map.of("name", author.getKey(), "messages", author.getValue()))
			.toList();
		Message last = messages.getLast();
		this.client.query(ADD)
			.bindAll(Map.of("workspace", session.id().workspace(), "session", session.name(), "sequence",
					last.sequence(), "lastMessageAt", last.createdAt().atZone(ZoneOffset.UTC), "authors", authors))
			.run();
	}

}
