package io.peergraph.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

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

	private static final CypherFile REMEMBER_KEY = CypherFile.named("message/remember-key");

	private final Neo4jClient client;

	private final Messages messages;

	private final Clock clock;

	IdempotencyKeys(Neo4jClient client, Messages messages, Clock clock) {
		this.client = client;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * {@return what was stored under the key before, null when nothing was}
	 */
	@Nullable List<Message> find(SessionId session, String key, List<NewMessage> again) {
		Stored stored = this.client.query(FIND_KEY)
			.bindAll(Map.of("workspace", session.workspace(), "session", session.name(), "key", key))
			.fetchAs(Stored.class)
			.mappedBy((types, row) -> new Stored(row.get("fingerprint").asString(), row.get("fromSequence").asLong(),
					row.get("toSequence").asLong()))
			.one()
			.orElse(null);
		if (stored == null) {
			return null;
		}
		if (!stored.fingerprint().equals(fingerprint(again))) {
			throw Refused.because(Code.IDEMPOTENCY_CONFLICT,
					"idempotencyKey was used in this session for other messages", "idempotencyKey");
		}
		return this.messages.log(session, stored.fromSequence() - 1, stored.toSequence(), NewMessage.MOST_AT_ONCE);
	}

	void remember(SessionId session, String key, List<NewMessage> given, List<Message> stored) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", session.workspace());
		parameters.put("session", session.name());
		parameters.put("key", key);
		parameters.put("fingerprint", fingerprint(given));
		parameters.put("fromSequence", stored.getFirst().sequence());
		parameters.put("toSequence", stored.getLast().sequence());
		parameters.put("now", this.clock.instant().atZone(ZoneOffset.UTC));
		this.client.query(REMEMBER_KEY).bindAll(parameters).run();
	}

	private record Stored(String fingerprint, long fromSequence, long toSequence) {
	}

	private static String fingerprint(List<NewMessage> messages) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (NewMessage message : messages) {
				update(digest, message.peer());
				update(digest, message.content());
				update(digest, message.metadata().json());
				update(digest, String.valueOf(message.createdAt()));
				update(digest, String.valueOf(message.reasoning()));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	// The length goes first, so that no two lists of texts look alike.
	private static void update(MessageDigest digest, String text) {
		digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
	}

}
