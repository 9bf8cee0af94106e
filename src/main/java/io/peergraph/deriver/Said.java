package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Messages of one speaker that the same peers witnessed.
 *
 * @param speaker the name of the speaker
 * @param witnesses the names of the peers who were there, with or without the speaker
 * @param utterances the messages, oldest first
 */
record Said(String speaker, Set<String> witnesses, List<Utterance> utterances) {

	/**
	 * One message.
	 *
	 * @param content what was said
	 * @param at when
	 */
	record Utterance(String content, Instant at) {
	}

}
