package io.peergraph.summary;

import java.util.List;

import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is to be summed up.
 *
 * @param kind short or long
 * @param previous the summary so far, empty at first
 * @param said what was said since
 * @param instructions what the application wants to be heeded, null for nothing
 */
record SummaryInput(SummaryKind kind, String previous, List<Message> said, @Nullable String instructions) {

	int mostTokens() {
		return this.kind.mostTokens();
	}

}
