package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.embedding.Passage;
import io.peergraph.language.Analyzer;
import io.peergraph.language.Words;
import io.peergraph.message.Message;

/**
 * How well candidates fit by themselves, in standard deviations among them, in the order
 * of the conversations.
 */
final class Features {

	/** Addresses and codes, but no ordinals, hours and decades. */
	private static final Pattern LITERAL = Pattern.compile(
			"(?<!\\S)[\"'(<\\[]*+((?=\\S*(?:://|[@_]|\\p{L}/\\p{L}|\\p{L}[-.]?\\p{N}|\\p{N}[-.]?\\p{L}|\\p{L}{2}\\.\\p{L}{2}))(?!\\p{N}+(?:st|nd|rd|th|s|am|pm|k)\\b)\\S*[\\p{L}\\p{N}/])");

	private final List<Candidate> candidates;

	private final List<String> literals;

	private final Map<String, Integer> places = new HashMap<>();

	private final WordMatch match;

	private final double[] words;

	private final double[] spelling;

	private final double[] meaning;

	private final double[] both;

	Features(String query, List<Candidate> candidates) {
		this.candidates = candidates.stream()
			.sorted(Comparator.comparing((Candidate candidate) -> candidate.message().session().name())
				.thenComparingLong((candidate) -> candidate.message().sequence()))
			.toList();
		this.literals = LITERAL.matcher(Words.folded(query.toLowerCase(Locale.ROOT)))
			.results()
			.map((found) -> found.group(1))
			.toList();
		this.match = new WordMatch(query,
				this.candidates.stream()
					.map((candidate) -> Passage.head(candidate.message()) + candidate.message().content())
					.toList());
		this.words = standardised(this.match.scores());
		this.spelling = standardised(new Bm25(Analyzer.nGramsAskedFor(query, authors()),
				this.candidates.stream().map((candidate) -> Analyzer.nGrams(candidate.message().content())).toList())
			.scores());
		this.meaning = standardised(this.candidates.stream().mapToDouble(Candidate::meaning).toArray());
		double[] text = standardised(this.candidates.stream().mapToDouble(Candidate::text).toArray());
		this.both = IntStream.range(0, size())
			.mapToDouble((index) -> (text[index] + this.words[index]) / 2 + this.meaning[index])
			.toArray();
		IntStream.range(0, size()).forEach((index) -> this.places.put(place(message(index), 0), index));
	}

	private Set<String> authors() {
		return this.candidates.stream().map((candidate) -> candidate.message().author()).collect(Collectors.toSet());
	}

	int size() {
		return this.candidates.size();
	}

	Message message(int index) {
		return this.candidates.get(index).message();
	}

	WordMatch match() {
		return this.match;
	}

	/**
	 * {@return which part of the addresses and codes of the question it has as they
	 * stand}
	 */
	double literally(int index) {
		if (this.literals.isEmpty()) {
			return 0;
		}
		String content = Words.folded(message(index).content().toLowerCase(Locale.ROOT));
		return this.literals.stream().filter((literal) -> isIn(content, literal)).count()
				/ (double) this.literals.size();
	}

	private static boolean isIn(String content, String literal) {
		for (int at = content.indexOf(literal); at >= 0; at = content.indexOf(literal, at + 1)) {
			int end = at + literal.length();
			if ((at == 0 || !Character.isLetterOrDigit(content.charAt(at - 1)))
					&& (end == content.length() || !Character.isLetterOrDigit(content.charAt(end)))) {
				return true;
			}
		}
		return false;
	}

	double words(int index) {
		return this.words[index];
	}

	double spelling(int index) {
		return this.spelling[index];
	}

	double meaning(int index) {
		return this.meaning[index];
	}

	/**
	 * {@return how alike in meaning, beyond what is required; 0 while it is not embedded}
	 */
	double likeness(int index) {
		double meaning = this.candidates.get(index).meaning();
		return (meaning != 0) ? 5 * (meaning - MessageRecall.ALIKE) : 0;
	}

	double both(int index) {
		return this.both[index];
	}

	/**
	 * {@return the candidate that was said so many messages later, or earlier}
	 */
	OptionalInt near(int index, int offset) {
		Integer place = this.places.get(place(message(index), offset));
		return (place != null) ? OptionalInt.of(place) : OptionalInt.empty();
	}

	/**
	 * {@return it and the candidates up to two messages away}
	 */
	List<Integer> around(int index) {
		List<Integer> around = new ArrayList<>();
		IntStream.rangeClosed(-2, 2).forEach((offset) -> near(index, offset).ifPresent(around::add));
		return around;
	}

	private static String place(Message message, int offset) {
		return message.session().name() + "/" + (message.sequence() + offset);
	}

	// One that fits in no way is compared too, so that a single candidate stands out.
	private static double[] standardised(double[] values) {
		int size = values.length + 1;
		double sum = 0;
		double squares = 0;
		for (double one : values) {
			sum += one;
			squares += one * one;
		}
		double mean = sum / size;
		double deviation = Math.sqrt(Math.max(0, squares / size - mean * mean));
		double[] standardised = new double[values.length];
		for (int index = 0; index < values.length; index++) {
			standardised[index] = (deviation > 0) ? (values[index] - mean) / deviation : 0;
		}
		return standardised;
	}

}
