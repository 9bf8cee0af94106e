package io.peergraph.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words of a text as they are compared: in lower case, without endings, without the
 * commonest.
 */
final class Terms {

	// Nobody says in the first thousand words what a long text is not about.
	private static final int LONGEST = 6000;

	private static final Pattern WORD = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}]]+(?:['’][\\p{L}\\p{N}]+)*");

	private static final Set<String> COMMON = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	private Terms() {
	}

	static List<String> of(String text) {
		PorterStemmer stemmer = new PorterStemmer();
		List<String> terms = new ArrayList<>();
		for (MatchResult word : WORD.matcher(text.substring(0, Math.min(text.length(), LONGEST))).results().toList()) {
			String term = word.group().toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s$", "");
			if (!COMMON.contains(term)) {
				terms.add(isAscii(term) ? stemmer.stem(term) : term);
			}
		}
		return terms;
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
