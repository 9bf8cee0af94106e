package io.peergraph.message;

import java.util.List;

import io.peergraph.api.Input;

/**
 * A message that is stored once, however often it is given.
 *
 * @param key names the message in its session
 * @param members who takes part from this message on besides those who already do, each
 * as {@code MemberInput} has it
 * @param message what was said
 */
public record KeyedMessage(String key, List<Input> members, NewMessage message) {

	String fingerprint() {
		return Fingerprint.of(List.of(this.message));
	}

}
