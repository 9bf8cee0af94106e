package io.peergraph.imports;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.message.NewMessage;
import io.peergraph.session.Invitation;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One message of a file.
 *
 * @param number the first line is 1
 * @param session where it was said
 * @param members who takes part from here on
 * @param message what was said
 * @param key the caller's own name for the message in its session, null for none
 */
record ImportLine(long number, SessionId session, List<Invitation> members, NewMessage message, @Nullable String key) {

	/**
	 * {@return the names of all peers that take part at least from here on}
	 */
	Stream<String> peers() {
		return Stream.concat(Stream.of(this.message.peer()), this.members.stream().map(Invitation::peer));
	}

}
