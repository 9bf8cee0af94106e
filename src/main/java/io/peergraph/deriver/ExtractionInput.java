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
 * @param absent the names of others of whom it speaks; not all witnesses know them, so
 * nothing but stances with them may depend on it
 * @param messages oldest first
 * @param remarks what was said before and between them, oldest first; all of these
 * witnesses heard it. It helps to understand the messages and is nothing to derive from
 * @param known facts that the speaker stated earlier; all who get to hold what follows
 * hold these
 * @param instructions what the workspace or session wants to be looked for
 */
record ExtractionInput(String speaker, Set<String> witnesses, Set<String> absent, List<Message> messages,
		List<Message> remarks, List<CommonGround.Shared> known, @Nullable String instructions) {

	ExtractionInput(String speaker, Set<String> witnesses, List<Message> messages, List<Message> remarks,
			List<CommonGround.Shared> known, @Nullable String instructions) {
		this(speaker, witnesses, Set.of(), messages, remarks, known, instructions);
	}

	/**
	 * {@return the same, speaking of others who are not there}
	 * @param absent the names of others of whom it speaks; not all witnesses know them,
	 * so nothing but stances with them may depend on it
	 */
	ExtractionInput speakingOf(Set<String> absent) {
		return new ExtractionInput(this.speaker, this.witnesses, absent, this.messages, this.remarks, this.known,
				this.instructions);
	}

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
		return new ExtractionInput(this.speaker, this.witnesses, this.absent, this.messages, List.of(), List.of(),
				this.instructions);
	}

}
