package io.peergraph.builtin;

import java.util.Collection;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.message.Message;

/** What peers say that they are called. */
final class Alias {

	private static final Pattern CALLED = Pattern.compile(
			"\\b(?:I am|I'm|[Tt]his is|[Mm]y name is|[Cc]all me|[Mm]y name's)\\s+(\\p{Lu}\\p{L}+)(?=\\s*(?:[.,!;]|$| and\\b| from\\b| here\\b))");

	private Alias() {
	}

	/**
	 * {@return what else peers are called, by their names}
	 */
	static Map<String, String> in(Collection<Message> messages) {
		return messages.stream()
			.collect(Collectors.toMap(Message::author,
					(message) -> CALLED.matcher(message.content())
						.results()
						.map((MatchResult match) -> match.group(1))
						.collect(Collectors.joining(" ")),
					(one, other) -> (one + " " + other).strip()));
	}

}
