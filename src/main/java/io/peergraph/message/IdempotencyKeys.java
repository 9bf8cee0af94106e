package io.peergraph.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.Session;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The keys that callers choose for their calls, so that a call can be repeated without
 * doubling anything. Used under the lock of the session, which makes racing callers come
 * one after the other.
 */
@Component
class IdempotencyKeys {

	private static final CypherFile FIND_KEY = CypherFile.named("message/find-key");

	private static final CypherFile FIND_KEYS = CypherFile.named("message/find-keys");

	private static final CypherFile FORGET_KEYS = CypherFile.named("message/forget-keys");

	private static final CypherFile FIND_STORED = CypherFile.named("message/find-stored");

	private static final CypherFile REMEMBER_KEY = CypherFile.named("message/remember-key");

	private static final CypherFile REMEMBER_KEYS = CypherFile.named("message/remember-keys");

	// The fingerprint of messages of which some are deleted: whatever is given again, the
	// answer must not tell whether it was this.
	private static final String FORGOTTEN = "";

	private final Neo4jClient client;

	private final Messages messages;

	private final Clock clock;

	IdempotencyKeys(Neo4jClient client, Messages messages, Clock clock) {
		this.client = client;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * {@return what was stored under the key before, null when nothing was} Once some of
	 * that is deleted, the key is refused whatever is given again.
	 */
	@Nullable List<Message> find(SessionId session, String key, List<NewMessage> again) {
		Stored stored = this.client.query(FIND_KEY)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "key", key))
			.fetchAs(Stored.class)
			.mappedBy((types, row) -> new Stored(row.get("fingerprint").asString(FORGOTTEN),
					row.get("fromSequence").asLong(), row.get("toSequence").asLong()))
			.one()
			.orElse(null);
		if (stored == null) {
			return null;
		}
		if (!stored.fingerprint().equals(Fingerprint.of(again))) {
			throw Refused.because(Code.IDEMPOTENCY_CONFLICT,
					"idempotencyKey was used in this session for other messages, or for some that are deleted",
					"idempotencyKey");
		}
		return this.messages.log(session, stored.fromSequence() - 1, stored.toSequence(), NewMessage.MOST_AT_ONCE);
	}

	void remember(SessionId session, String key, List<NewMessage> given, List<Message> stored) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", session.workspace());
		parameters.put("session", session.name());
		parameters.put("key", key);
		parameters.put("fingerprint", Fingerprint.of(given));
		parameters.put("fromSequence", stored.getFirst().sequence());
		parameters.put("toSequence", stored.getLast().sequence());
		parameters.put("now", this.clock.instant().atZone(ZoneOffset.UTC));
		this.client.query(REMEMBER_KEY).bindAll(parameters).run();
	}

	/**
	 * What is to be done with messages of a key each.
	 *
	 * @param missing the indexes of those whose key was not used before
	 * @param conflicting the indexes of those whose key was used for another message that
	 * is still there
	 */
	record Sorted(List<Integer> missing, List<Integer> conflicting) {
	}

	Sorted sort(Session session, List<KeyedMessage> messages) {
		Map<String, String> used = fingerprints(session.id(), messages);
		used.putAll(stored(session, messages));
		Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < messages.size(); i++) {
			KeyedMessage message = messages.get(i);
			String before = used.putIfAbsent(message.key(), message.fingerprint());
			if (before == null) {
				sorted.missing().add(i);
			}
			else if (!before.equals(FORGOTTEN) && !before.equals(message.fingerprint())) {
				sorted.conflicting().add(i);
			}
		}
		return sorted;
	}

	private Map<String, String> fingerprints(SessionId session, List<KeyedMessage> messages) {
		record Used(String key, String fingerprint) {
		}
		Map<String, String> fingerprints = new HashMap<>();
		List<String> keys = messages.stream().filter(KeyedMessage::chosen).map(KeyedMessage::key).distinct().toList();
		if (!keys.isEmpty()) {
			this.client.query(FIND_KEYS)
				.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "keys", keys))
				.fetchAs(Used.class)
				.mappedBy(
						(types, row) -> new Used(row.get("key").asString(), row.get("fingerprint").asString(FORGOTTEN)))
				.all()
				.forEach((row) -> fingerprints.put(row.key(), row.fingerprint()));
		}
		return fingerprints;
	}

	private Map<String, String> stored(Session session, List<KeyedMessage> messages) {
		Map<String, KeyedMessage> byId = new HashMap<>();
		messages.stream()
			.filter((message) -> !message.chosen())
			.forEach((message) -> byId.put(message.id(session), message));
		if (byId.isEmpty()) {
			return Map.of();
		}
		return this.client.query(FIND_STORED)
			.bind(byId.keySet())
			.to("ids")
			.fetchAs(KeyedMessage.class)
			.mappedBy((types, row) -> byId.get(row.get("id").asString()))
			.all()
			.stream()
			.collect(Collectors.toMap(KeyedMessage::key, KeyedMessage::fingerprint));
	}

	// Nothing is kept that tells what deleted messages were.
	@EventListener
	void on(MessagesRemoved removed) {
		SessionId session = removed.session();
		this.client.query(FORGET_KEYS)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "sequences",
					removed.sequences(), "most", NewMessage.MOST_AT_ONCE))
			.run();
	}

	/** Remembers the keys that were chosen, each for its message. */
	void remember(SessionId session, List<KeyedMessage> given, List<Message> stored) {
		List<Map<String, Object>> keys = new ArrayList<>();
		for (int i = 0; i < given.size(); i++) {
			KeyedMessage message = given.get(i);
			if (message.chosen()) {
				keys.add(Map.of("key", message.key(), "fingerprint", message.fingerprint(), "sequence",
						stored.get(i).sequence()));
			}
		}
		if (!keys.isEmpty()) {
			this.client.query(REMEMBER_KEYS)
				.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "keys", keys, "now",
						this.clock.instant().atZone(ZoneOffset.UTC)))
				.run();
		}
	}

	private record Stored(String fingerprint, long fromSequence, long toSequence) {
	}

}
