package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses what helps to understand messages. */
final class Remarks {

	private Remarks() {
	}

	/**
	 * {@return what was said before and between messages, oldest first}
	 * @param messages to understand, oldest first
	 * @param candidates from the same session, newest first
	 * @param heard whether everybody heard it
	 * @param tokens how much at most
	 */
	static List<Said.Remark> around(List<Heard> messages, List<Heard> candidates, Predicate<Heard> heard, int tokens) {
		Set<String> own = messages.stream().map(Heard::key).collect(Collectors.toSet());
		List<Said.Remark> remarks = new ArrayList<>();
		int left = tokens;
		for (Heard candidate : candidates) {
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

	private static Said.Remark remark(Heard heard, List<Heard> messages) {
		long before = messages.stream().filter((message) -> message.sequence() < heard.sequence()).count();
		return new Said.Remark(heard.key(), heard.author(), heard.content(), heard.at(), Math.toIntExact(before));
	}

}
