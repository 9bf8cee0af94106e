package io.peergraph.message;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.graph.Transactions;
import io.peergraph.model.Tokens;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.session.VisibleLogs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/** The logs of all sessions, to which messages are appended. */
@Repository
public class MessageLog {

	private final Transactions transactions;

	private final Sessions sessions;

	private final VisibleLogs logs;

	private final IdempotencyKeys keys;

	private final MessageStore store;

	private final Tokens tokens;

	MessageLog(Transactions transactions, Sessions sessions, VisibleLogs logs, IdempotencyKeys keys, MessageStore store,
			Tokens tokens) {
		this.transactions = transactions;
		this.sessions = sessions;
		this.logs = logs;
		this.keys = keys;
		this.store = store;
		this.tokens = tokens;
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

	/** Locks the session where something is said. */
	interface Lock {

		/**
		 * {@return the session, locked}
		 * @param session which one
		 * @param authors the names of who speaks there
		 */
		Sessions.Locked on(SessionId session, List<String> authors);

	}

	/**
	 * {@return what was appended as by {@link #append}} Nobody becomes a member with it,
	 * and nothing else is made.
	 * @param view of who says it
	 * @param session where they are said
	 * @param messages 1 to 100
	 * @param key chosen by the caller for this call, null for none
	 * @throws Refused {@code NOT_FOUND} when the view has no such session, or an author
	 * is not present in it
	 */
	MessageStore.Accepted acceptPresent(View view, SessionId session, List<NewMessage> messages, @Nullable String key) {
		// Who is not there does not wait for those who speak there either, and so does
		// not
		// learn that anybody does.
		if (!this.logs.read(view, session.name()).isOpen()) {
			throw absent(session, messages.stream().map(NewMessage::peer).distinct().toList());
		}
		return accept((id, authors) -> this.sessions.lockPresent(id, authors).orElseThrow(() -> absent(id, authors)),
				session, messages, key);
	}

	private static Refused absent(SessionId session, List<String> authors) {
		return Refused.because(Code.NOT_FOUND,
				"There is no session " + session.name() + " where " + String.join(", ", authors) + " may speak",
				"session");
	}

	MessageStore.Accepted accept(SessionId session, List<NewMessage> messages, @Nullable String key) {
		return accept(this.sessions::lock, session, messages, key);
	}

	private MessageStore.Accepted accept(Lock lock, SessionId session, List<NewMessage> messages,
			@Nullable String key) {
		List<MessageStore.Draft> drafts = messages.stream()
			.map((message) -> draft(message, UUID.randomUUID().toString()))
			.toList();
		return (key != null) ? safely(() -> once(lock, session, messages, drafts, key))
				: this.transactions.write(() -> this.store.add(lock.on(session, authors(drafts)), drafts, List.of()));
	}

	/**
	 * {@return what came of messages with a key each} Those whose key was not used before
	 * are appended as by {@link #append}; before them, the members that the first of them
	 * names join. Where all are there, nothing is changed.
	 * @param session where they are said
	 * @param messages 1 to 100
	 */
	public Appended appendMissing(SessionId session, List<KeyedMessage> messages) {
		List<MessageStore.Draft> drafts = messages.stream().map((keyed) -> draft(keyed.message(), "")).toList();
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

	private MessageStore.Draft draft(NewMessage message, String id) {
		return new MessageStore.Draft(id, message, this.tokens.count(message.content()));
	}

	private static List<String> authors(List<MessageStore.Draft> drafts) {
		return drafts.stream().map(MessageStore.Draft::author).distinct().toList();
	}

	private MessageStore.Accepted once(Lock lock, SessionId id, List<NewMessage> messages,
			List<MessageStore.Draft> drafts, String key) {
		Sessions.Locked locked = lock.on(id, authors(drafts));
		List<Message> earlier = this.keys.find(id, key, messages);
		if (earlier != null) {
			return new MessageStore.Accepted(earlier, List.of());
		}
		MessageStore.Accepted accepted = this.store.add(locked, drafts, List.of());
		this.keys.remember(id, key, messages, accepted.messages());
		return accepted;
	}

	private Appended onceMissing(SessionId id, List<KeyedMessage> messages, List<MessageStore.Draft> drafts) {
		Sessions.Locked locked = this.sessions.lock(id, authors(drafts));
		IdempotencyKeys.Sorted sorted = this.keys.sort(locked.session(), messages);
		List<KeyedMessage> missing = sorted.missing().stream().map(messages::get).toList();
		if (missing.isEmpty()) {
			return new Appended(List.of(), sorted.conflicting());
		}
		List<MessageStore.Draft> named = sorted.missing()
			.stream()
			.map((index) -> drafts.get(index).named(messages.get(index).id(locked.session())))
			.toList();
		List<Message> stored = this.store.add(locked, named, missing.getFirst().members()).messages();
		this.keys.remember(id, missing, stored);
		return new Appended(stored, sorted.conflicting());
	}

}
