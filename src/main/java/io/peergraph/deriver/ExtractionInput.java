package io.peergraph.deriver;

import java.util.List;
import java.util.Set;

import io.peergraph.belief.CommonGround;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one speaker that the same peers witnessed.
 *
 * @param speaker the name of the speaker
 * @param witnesses the names of the peers who were there, with or without the speaker
 * @param messages oldest first
 * @param remarks what was said before and between them, oldest first; all of these
 * witnesses heard it. It helps to understand the messages and is nothing to derive from
 * @param known facts that the speaker stated earlier; all who get to hold what follows
 * hold these
 * @param instructions what the workspace or session wants to be looked for
 */
record ExtractionInput(String speaker, Set<String> witnesses, List<Message> messages, List<Message> remarks,
		List<CommonGround.Shared> known, @Nullable String instructions) {

	/**
	 * {@return whether there is anything besides the messages themselves}
	 */
	boolean hasContext() {
		return !this.remarks.isEmpty() || !this.known.isEmpty();
	}

	/**
	 * {@return the messages alone}
	 */
	ExtractionInput alone() {
		return new ExtractionInput(this.speaker, this.witnesses, this.messages, List.of(), List.of(),
				this.instructions);
	}

}
