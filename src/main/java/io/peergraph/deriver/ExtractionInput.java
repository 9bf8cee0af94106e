package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Messages of one speaker that the same peers witnessed.
 *
 * @param speaker the name of the speaker
 * @param witnesses the names of the peers who were there, with or without the speaker
 * @param utterances the messages, oldest first
 * @param remarks what was said before and between them, oldest first; all of these
 * witnesses heard it
 * @param known facts that the speaker stated earlier; all who get to hold what follows
 * hold these
 * @param instructions what the workspace or session wants to be looked for
 */
record ExtractionInput(String speaker, Set<String> witnesses, List<Utterance> utterances, List<Remark> remarks,
		List<String> known, @Nullable String instructions) {

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
		return new ExtractionInput(this.speaker, this.witnesses, this.utterances, List.of(), List.of(),
				this.instructions);
	}

	/**
	 * One message.
	 *
	 * @param content what was said
	 * @param at when
	 */
	record Utterance(String content, Instant at) {
	}

	/**
	 * What helps to understand a message and is nothing to derive from.
	 *
	 * @param key of the message
	 * @param speaker the name of who said it
	 * @param content what was said
	 * @param at when
	 * @param before the index of the message that it was said before
	 */
	record Remark(String key, String speaker, String content, Instant at, int before) {
	}

}
