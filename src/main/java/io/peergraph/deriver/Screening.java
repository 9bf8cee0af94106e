package io.peergraph.deriver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.message.Plain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a model proposes against what was said: it must be about the speaker, rest
 * on words that are there, and come from nowhere else. Who it is for, and whom it
 * mentions, is never taken from the model.
 */
final class Screening {

	static final String SHAPE = "shape";

	private static final int LONGEST_TEXT = 600;

	private static final int MOST_QUOTES = 10;

	/** One statement seldom ends more than one other. */
	private static final int MOST_REPLACED = 3;

	/** What is shorter is found anywhere. */
	private static final int SHORTEST_QUOTE = 3;

	private static final int FIRST_YEAR = 1000;

	private static final int LAST_YEAR = 2999;

	private final Said said;

	private final Names names;

	private final Set<String> foreign;

	/**
	 * Checks against messages.
	 * @param said what was said
	 */
	Screening(Said said) {
		this.said = said;
		this.names = new Names(said.speaker(), said.witnesses());
		this.foreign = new HashSet<>(ExtractionPrompt.EXAMPLES);
		said.utterances().forEach((one) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(one.content())));
		said.remarks().forEach((one) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(one.content())));
		said.known().forEach((fact) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(fact)));
		said.witnesses().forEach((name) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(name)));
	}

	/**
	 * {@return the fact with its evidence, or why it is dropped}
	 * @param proposed by the model
	 */
	Screened of(JsonNode proposed) {
		JsonNode evidence = proposed.path("evidence");
		if (!proposed.path("text").isString() || !evidence.isArray() || evidence.size() > MOST_QUOTES) {
			return new Screened.Dropped(SHAPE);
		}
		String text = Plain.text(proposed.path("text").asString());
		if (text.length() > LONGEST_TEXT) {
			return new Screened.Dropped("length");
		}
		if (!isAboutSpeaker(text)) {
			return new Screened.Dropped("subject");
		}
		if (ExtractionPrompt.wordsOf(text).stream().anyMatch(this.foreign::contains)) {
			return new Screened.Dropped("example");
		}
		return quotes(evidence).<Screened>map((quotes) -> new Screened.Believed(fact(text, quotes, proposed)))
			.orElseGet(() -> new Screened.Dropped("quote"));
	}

	private Extracted fact(String text, List<Extracted.Quote> quotes, JsonNode proposed) {
		Instant from = day(proposed.path("validFrom"));
		Instant to = day(proposed.path("validTo"));
		boolean ordered = from == null || to == null || !to.isBefore(from);
		return new Extracted(text, quotes, this.names.in(text), ordered ? from : null, ordered ? to : null,
				replaces(proposed.path("replaces")));
	}

	private List<Integer> replaces(JsonNode numbers) {
		return numbers.valueStream()
			.filter((number) -> number.isInt() && number.asInt() >= 1 && number.asInt() <= this.said.known().size())
			.map((number) -> number.asInt() - 1)
			.distinct()
			.limit(MOST_REPLACED)
			.toList();
	}

	private boolean isAboutSpeaker(String text) {
		String speaker = this.said.speaker();
		boolean named = text.regionMatches(true, 0, speaker, 0, speaker.length());
		int end = speaker.length();
		return named && text.length() > end + 1 && !Character.isLetterOrDigit(text.charAt(end))
				&& text.charAt(end) != '_' && text.charAt(end) != '-';
	}

	private Optional<List<Extracted.Quote>> quotes(JsonNode evidence) {
		List<Extracted.Quote> quotes = new ArrayList<>();
		for (JsonNode one : evidence) {
			JsonNode number = one.path("message");
			if (!number.isInt() || number.asInt() < 1 || number.asInt() > this.said.utterances().size()
					|| !one.path("quote").isString()) {
				return Optional.empty();
			}
			int index = number.asInt() - 1;
			Optional<String> words = words(this.said.utterances().get(index).content(), one.path("quote").asString());
			if (words.isEmpty()) {
				return Optional.empty();
			}
			quotes.add(new Extracted.Quote(index, words.get()));
		}
		return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes.stream().distinct().toList());
	}

	private static Optional<String> words(String content, String quote) {
		Plain plain = Plain.of(content);
		long letters = quote.codePoints().filter(Character::isLetterOrDigit).count();
		boolean whole = plain.text().equalsIgnoreCase(Plain.of(quote).text().strip());
		return (letters < SHORTEST_QUOTE && !(letters > 0 && whole)) ? Optional.empty() : plain.find(quote);
	}

	private static @Nullable Instant day(JsonNode value) {
		try {
			String text = value.asString("").strip();
			LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
			boolean sane = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
			return sane ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
