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

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.language.NormalizedText;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Checks what a model proposes against what was said: it must be about the speaker, rest
 * on words that are there, and come from nowhere else. Who it is for, and whom it
 * mentions, is never taken from the model.
 */
final class Grounding {

	static final String SHAPE = "shape";

	private static final int LONGEST_TEXT = 600;

	private static final int MOST_QUOTES = 10;

	/** One statement seldom ends more than one other. */
	private static final int MOST_REPLACED = 3;

	/** What is shorter is found anywhere. */
	private static final int SHORTEST_QUOTE = 3;

	private static final int FIRST_YEAR = 1000;

	private static final int LAST_YEAR = 2999;

	private final ExtractionInput input;

	private final PeerNames names;

	private final StanceGrounding stances;

	private final Set<String> foreign;

	/**
	 * Checks against messages.
	 * @param input what was said
	 */
	Grounding(ExtractionInput input) {
		this.input = input;
		this.names = new PeerNames(input.speaker(), input.witnesses());
		this.stances = new StanceGrounding(input);
		this.foreign = new HashSet<>(ExtractionPrompt.EXAMPLES);
		input.messages().forEach((one) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(one.content())));
		input.remarks().forEach((one) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(one.content())));
		input.known().forEach((fact) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(fact.text())));
		input.witnesses().forEach((name) -> this.foreign.removeAll(ExtractionPrompt.wordsOf(name)));
	}

	/**
	 * {@return the fact with its evidence, or why it is dropped}
	 * @param proposed by the model
	 */
	Grounded check(JsonNode proposed) {
		JsonNode evidence = proposed.path("evidence");
		if (!proposed.path("text").isString() || !evidence.isArray() || evidence.size() > MOST_QUOTES) {
			return new Grounded.Dropped(SHAPE);
		}
		String text = NormalizedText.text(proposed.path("text").asString());
		if (text.length() > LONGEST_TEXT) {
			return new Grounded.Dropped("length");
		}
		if (!isAboutSpeaker(text)) {
			return new Grounded.Dropped("subject");
		}
		if (ExtractionPrompt.wordsOf(text).stream().anyMatch(this.foreign::contains)) {
			return new Grounded.Dropped("example");
		}
		return quotes(evidence).<Grounded>map((quotes) -> new Grounded.Believed(fact(text, quotes, proposed)))
			.orElseGet(() -> new Grounded.Dropped("quote"));
	}

	private Statement.Said fact(String text, List<Quote> quotes, JsonNode proposed) {
		Instant from = day(proposed.path("validFrom"));
		Instant to = day(proposed.path("validTo"));
		boolean ordered = from == null || to == null || !to.isBefore(from);
		return new Statement.Said(text, quotes, this.names.in(text), ordered ? from : null, ordered ? to : null,
				replaces(proposed.path("replaces")), List.of(), this.stances.check(proposed.path("stances"), quotes));
	}

	private List<String> replaces(JsonNode numbers) {
		return numbers.valueStream()
			.filter((number) -> number.isInt() && number.asInt() >= 1 && number.asInt() <= this.input.known().size())
			.map((number) -> this.input.known().get(number.asInt() - 1).key())
			.distinct()
			.limit(MOST_REPLACED)
			.toList();
	}

	private boolean isAboutSpeaker(String text) {
		String speaker = this.input.speaker();
		boolean named = text.regionMatches(true, 0, speaker, 0, speaker.length());
		int end = speaker.length();
		return named && text.length() > end + 1 && !Character.isLetterOrDigit(text.charAt(end))
				&& text.charAt(end) != '_' && text.charAt(end) != '-';
	}

	private Optional<List<Quote>> quotes(JsonNode evidence) {
		List<Quote> quotes = new ArrayList<>();
		for (JsonNode one : evidence) {
			JsonNode number = one.path("message");
			if (!number.isInt() || number.asInt() < 1 || number.asInt() > this.input.messages().size()
					|| !one.path("quote").isString()) {
				return Optional.empty();
			}
			Message message = this.input.messages().get(number.asInt() - 1);
			Optional<String> words = words(message.content(), one.path("quote").asString());
			if (words.isEmpty()) {
				return Optional.empty();
			}
			quotes.add(new Quote(message.key(), words.get()));
		}
		return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes.stream().distinct().toList());
	}

	private static Optional<String> words(String content, String quote) {
		NormalizedText plain = NormalizedText.of(content);
		long letters = quote.codePoints().filter(Character::isLetterOrDigit).count();
		boolean whole = plain.text().equalsIgnoreCase(NormalizedText.of(quote).text().strip());
		return (letters < SHORTEST_QUOTE && !(letters > 0 && whole)) ? Optional.empty() : plain.find(quote);
	}

	private ZoneOffset zone() {
		return this.input.messages().stream().map((one) -> one.saidAt().getOffset()).findFirst().orElse(ZoneOffset.UTC);
	}

	private @Nullable Instant day(JsonNode value) {
		try {
			String text = value.asString("").strip();
			LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
			boolean sane = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
			return sane ? day.atStartOfDay(zone()).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
