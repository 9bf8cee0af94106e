package io.peergraph.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.peergraph.session.Invitation;
import io.peergraph.session.Session;

/**
 * A message that is stored once, however often it is given.
 *
 * @param key names the message in its session
 * @param chosen whether a caller chose the key; else it says all that the message says,
 * and so becomes the id of the message instead of being stored besides it
 * @param members who takes part from this message on besides those who already do
 * @param message what was said
 */
public record KeyedMessage(String key, boolean chosen, List<Invitation> members, NewMessage message) {

	String fingerprint() {
		return Fingerprint.of(List.of(this.message));
	}

	/**
	 * {@return the id under which it is stored; always the same in a session, unless the
	 * key was chosen}
	 */
	String id(Session session) {
		UUID id = this.chosen ? UUID.randomUUID()
				: UUID.nameUUIDFromBytes((session.token() + ":" + this.key).getBytes(StandardCharsets.UTF_8));
		return id.toString();
	}

}
