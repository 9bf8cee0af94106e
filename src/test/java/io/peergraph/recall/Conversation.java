package io.peergraph.recall;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A conversation of several sessions, with questions whose evidence is known. */
record Conversation(String name, List<Session> sessions, List<Question> questions) {

	/** What was said at one time. */
	record Session(String name, List<Turn> turns) {
	}

	/** What one speaker said. */
	record Turn(String id, String speaker, String text, Instant at) {
	}

	/** A question and the turns that answer it. */
	record Question(String category, String text, Set<String> evidence) {
	}

}
