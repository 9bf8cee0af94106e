package io.peergraph.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.dialectic.Citation;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.language.NormalizedText;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The handles that were given out in the course of one answer. Nothing else can be cited
 * or asked for, and none means anything in another answer.
 */
final class CitationHandles {

	private static final int LONGEST_QUOTE = 300;

	/** What is shorter is found anywhere. */
	private static final int SHORTEST_QUOTE = 3;

	private final Map<String, Message> messages = new HashMap<>();

	private final Map<String, Known> facts = new HashMap<>();

	private final Map<String, String> handles = new HashMap<>();

	String give(Message message) {
		return this.handles.computeIfAbsent("message " + message.key(), (_) -> {
			String handle = "M" + (this.messages.size() + 1);
			this.messages.put(handle, message);
			return handle;
		});
	}

	String give(Fact fact, List<Evidence> evidence) {
		return this.handles.computeIfAbsent("fact " + fact.key(), (_) -> {
			String handle = "F" + (this.facts.size() + 1);
			this.facts.put(handle, new Known(fact, evidence));
			return handle;
		});
	}

	Optional<Message> message(String handle) {
		return Optional.ofNullable(this.messages.get(handle));
	}

	Optional<Known> fact(String handle) {
		return Optional.ofNullable(this.facts.get(handle));
	}

	/**
	 * {@return the names of those who said what was given out, or whom it is about}
	 */
	Set<String> speakers() {
		return Stream
			.concat(this.messages.values().stream().map(Message::author),
					this.facts.values().stream().map((known) -> known.fact().about()))
			.collect(Collectors.toSet());
	}

	/**
	 * {@return the citation, unless the handle was not given out or the words are not
	 * there}
	 * @param handle of a fact or a message
	 * @param quote words of the message, null for none
	 */
	Optional<Citation> cite(String handle, @Nullable String quote) {
		Known known = this.facts.get(handle);
		if (known != null) {
			return Optional.of(known.citation());
		}
		Message message = this.messages.get(handle);
		if (message == null) {
			return Optional.empty();
		}
		if (quote == null) {
			return Optional.of(new Citation(null, message, beginning(message.content())));
		}
		boolean tells = quote.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST_QUOTE
				|| NormalizedText.of(quote).text().equals(NormalizedText.of(message.content()).text());
		return tells
				? NormalizedText.of(message.content()).find(quote).map((words) -> new Citation(null, message, words))
				: Optional.empty();
	}

	private static String beginning(String content) {
		return content.substring(0,
				content.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, content.codePointCount(0, content.length()))));
	}

	/**
	 * A fact that was given out.
	 *
	 * @param fact the fact
	 * @param evidence as far as the asked peer witnessed it, and the question allows it
	 */
	record Known(Fact fact, List<Evidence> evidence) {

		Citation citation() {
			return this.evidence.isEmpty() ? new Citation(this.fact, null, this.fact.text())
					: new Citation(this.fact, this.evidence.getLast().message(), this.evidence.getLast().quote());
		}

	}

}
