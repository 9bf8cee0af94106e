package io.peergraph.recall;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words of a text as they are compared: in lower case, without endings, without the
 * commonest.
 */
final class Terms {

	// Nobody says in the first thousand words what a long text is not about.
	private static final int LONGEST = 6000;

	private static final int PIECE = 5;

	private static final Pattern WORD = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}]]+(?:['’][\\p{L}\\p{N}]+)*");

	private static final Set<String> COMMON = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	private Terms() {
	}

	static List<String> of(String text) {
		PorterStemmer stemmer = new PorterStemmer();
		return words(text).map((word) -> isAscii(word) ? stemmer.stem(word) : word).toList();
	}

	/**
	 * {@return the words cut into overlapping pieces, which words of one root share, and
	 * those that are spelt in two ways}
	 */
	static List<String> pieces(String text) {
		return words(text).flatMap(Terms::cut).toList();
	}

	/**
	 * {@return the pieces of a question's words without those that only ask or name}
	 * @param query the question
	 * @param names that everybody has in mind
	 */
	static Set<String> piecesAskedFor(String query, Collection<String> names) {
		Set<String> left = names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		left.addAll(TextQuery.QUESTION_WORDS);
		return words(query).filter((word) -> !left.contains(word)).flatMap(Terms::cut).collect(Collectors.toSet());
	}

	private static Stream<String> words(String text) {
		return WORD.matcher(text.substring(0, Math.min(text.length(), LONGEST)))
			.results()
			.map((word) -> word.group().toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s$", ""))
			.filter((word) -> !COMMON.contains(word));
	}

	private static Stream<String> cut(String word) {
		String whole = "^" + word + "$";
		return IntStream.rangeClosed(0, Math.max(0, whole.length() - PIECE))
			.mapToObj((from) -> whole.substring(from, Math.min(whole.length(), from + PIECE)));
	}

	/**
	 * {@return the words of a question without those that only ask}
	 */
	static List<String> askedFor(String query) {
		List<String> asked = of(query).stream().filter((term) -> !TextQuery.ASKING.contains(term)).toList();
		return asked.isEmpty() ? of(query) : asked;
	}

	private static boolean isAscii(String term) {
		return term.chars().allMatch((sign) -> sign < 128);
	}

}
