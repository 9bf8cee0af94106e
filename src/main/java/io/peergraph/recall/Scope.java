package io.peergraph.recall;

import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.session.Window;

/**
 * Where messages are looked for: what a view has of a workspace or of a session.
 *
 * @param view whose scope it is
 * @param tokens what stands in full-text indexes for the workspace, or for the sessions
 * @param parts of the logs of sessions; none when indexes are asked for all of the
 * workspace
 * @param apart more parts, too many to ask an index for each, those entered last first
 * @param small whether every message of it is compared
 */
record Scope(View view, List<String> tokens, List<Part> parts, List<Part> apart, boolean small) {

	boolean isEmpty() {
		return this.tokens.isEmpty();
	}

	/**
	 * The same part of several logs.
	 *
	 * @param sessions the names of the sessions
	 * @param window over each of their logs
	 * @param messages how many messages it has, deleted ones included
	 */
	record Part(List<String> sessions, Window window, long messages) {

		Map<String, Object> row() {
			return Map.of("sessions", this.sessions, "from", this.window.fromSequence(), "to", this.window.end());
		}

	}

}
