package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.peergraph.message.Message;

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
	static List<Message> around(List<Message> messages, List<Message> candidates, Predicate<Message> heard,
			int tokens) {
		Set<String> own = messages.stream().map(Message::key).collect(Collectors.toSet());
		List<Message> remarks = new ArrayList<>();
		int left = tokens;
		for (Message candidate : candidates) {
			if (!own.contains(candidate.key()) && heard.test(candidate)) {
				left -= candidate.tokenCount();
				if (left < 0) {
					break;
				}
				remarks.addFirst(candidate);
			}
		}
		return remarks;
	}

}
