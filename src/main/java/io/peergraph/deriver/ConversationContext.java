package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses what helps to understand messages. */
final class ConversationContext {

	private ConversationContext() {
	}

	/**
	 * {@return what was said before and between messages, oldest first}
	 * @param messages to understand, oldest first
	 * @param candidates from the same session, newest first
	 * @param heard whether everybody heard it
	 * @param tokens how much at most
	 */
	static List<ExtractionInput.Remark> around(List<SourceMessage> messages, List<SourceMessage> candidates,
			Predicate<SourceMessage> heard, int tokens) {
		Set<String> own = messages.stream().map(SourceMessage::key).collect(Collectors.toSet());
		List<ExtractionInput.Remark> remarks = new ArrayList<>();
		int left = tokens;
		for (SourceMessage candidate : candidates) {
			if (!own.contains(candidate.key()) && heard.test(candidate)) {
				left -= candidate.tokens();
				if (left < 0) {
					break;
				}
				remarks.addFirst(remark(candidate, messages));
			}
		}
		return remarks;
	}

	private static ExtractionInput.Remark remark(SourceMessage heard, List<SourceMessage> messages) {
		long before = messages.stream().filter((message) -> message.sequence() < heard.sequence()).count();
		return new ExtractionInput.Remark(heard.key(), heard.author(), heard.content(), heard.at(),
				Math.toIntExact(before));
	}

}
