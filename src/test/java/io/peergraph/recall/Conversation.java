package io.peergraph.recall;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.message.MessageLog;
import io.peergraph.message.NewMessage;
import io.peergraph.session.SessionId;

/** A conversation of several sessions, with questions whose evidence is known. */
record Conversation(String name, List<Session> sessions, List<Question> questions) {

	private static final int AT_ONCE = 100;

	/**
	 * Stores what was said; nothing is derived from it.
	 * @param workspace where
	 * @param log where messages are stored
	 * @return the ids of the turns by the keys of the messages
	 */
	Map<String, String> store(String workspace, MessageLog log) {
		Map<String, String> turns = new LinkedHashMap<>();
		for (Session session : this.sessions) {
			for (int from = 0; from < session.turns().size(); from += AT_ONCE) {
				List<Turn> some = session.turns().subList(from, Math.min(session.turns().size(), from + AT_ONCE));
				List<Message> stored = log.append(new SessionId(workspace, session.name()),
						some.stream().map(Turn::message).toList(), null);
				for (int index = 0; index < stored.size(); index++) {
					turns.put(stored.get(index).key(), some.get(index).id());
				}
			}
		}
		return turns;
	}

	/** What was said at one time. */
	record Session(String name, List<Turn> turns) {
	}

	/** What one speaker said. */
	record Turn(String id, String speaker, String text, Instant at) {

		private NewMessage message() {
			return new NewMessage(this.speaker, this.text, Metadata.EMPTY, this.at.atOffset(ZoneOffset.UTC), false);
		}

	}

	/** A question and the turns that answer it. */
	record Question(String category, String text, Set<String> evidence) {
	}

}
