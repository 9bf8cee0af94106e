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
import java.util.stream.Stream;

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
		List<Integer> tokens = count(messages.stream());
		return (key != null) ? safely(() -> once(session, messages, tokens, key))
				: this.transactions.write(() -> once(session, messages, tokens, null));
	}

	/**
	 * {@return what came of messages with a key each} Those whose key was not used before
	 * are appended as by {@link #append}; before them, the members that the first of them
	 * names join. Where all are there, nothing is changed.
	 * @param session where they are said
	 * @param messages 1 to 100
	 */
	public Appended appendMissing(SessionId session, List<KeyedMessage> messages) {
		List<Integer> tokens = count(messages.stream().map(KeyedMessage::message));
		return safely(() -> onceMissing(session, messages, tokens));
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

	private List<Integer> count(Stream<NewMessage> messages) {
		return messages.map((message) -> this.tokens.count(message.content())).toList();
	}

	private List<Message> once(SessionId id, List<NewMessage> messages, List<Integer> tokens, @Nullable String key) {
		Sessions.Locked locked = this.sessions.lock(id);
		List<Message> earlier = (key != null) ? this.keys.find(id, key, messages) : null;
		if (earlier != null) {
			return earlier;
		}
		List<Message> numbered = store(locked, messages, tokens, List.of());
		if (key != null) {
			this.keys.remember(id, key, messages, numbered);
		}
		return numbered;
	}

	private Appended onceMissing(SessionId id, List<KeyedMessage> messages, List<Integer> tokens) {
		Sessions.Locked locked = this.sessions.lock(id);
		IdempotencyKeys.Sorted sorted = this.keys.sort(id, messages);
		List<KeyedMessage> missing = sorted.missing().stream().map(messages::get).toList();
		if (missing.isEmpty()) {
			return new Appended(List.of(), sorted.conflicting());
		}
		List<Message> stored = store(locked, missing.stream().map(KeyedMessage::message).toList(),
				sorted.missing().stream().map(tokens::get).toList(), missing.getFirst().members());
		this.keys.remember(id, missing, stored);
		return new Appended(stored, sorted.conflicting());
	}

	private List<Message> store(Sessions.Locked locked, List<NewMessage> messages, List<Integer> tokens,
			List<Input> members) {
		Session session = locked.session();
		List<Message> numbered = number(session, messages, tokens);
		this.work.extend(CausedWork.by(numbered, locked.configuration()));
		this.memberships.invite(session.id(), members);
		this.memberships.welcome(session.id(), numbered.stream().map(Message::author).distinct().toList());
		store(session, numbered);
		this.streams.ringAfterCommit(MessageJournal.log(session.id().workspace()));
		return numbered;
	}

	private List<Message> number(Session session, List<NewMessage> messages, List<Integer> tokens) {
		Instant now = this.clock.instant();
		List<Message> numbered = new ArrayList<>();
		for (NewMessage message : messages) {
			int index = numbered.size();
			Instant createdAt = (message.createdAt() != null) ? message.createdAt() : now;
			numbered.add(new Message(session.view(), UUID.randomUUID().toString(), session.id(), message.peer(),
					session.sequence() + 1 + index, message.content(), message.metadata(), tokens.get(index),
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
