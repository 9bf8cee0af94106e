package io.peergraph.message;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;

/**
 * What a caller looks for, as a query of the full-text index. Nothing of the caller's
 * text is syntax there but a phrase in quotes.
 */
final class TextQuery {

	/** The longest query, in characters. */
	static final int MOST_CHARACTERS = 10_000;

	private static final int MOST_TERMS = 64;

	private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|[\\p{L}\\p{N}]+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	// They say what kind of answer is wanted, and hardly ever stand in it.
	private static final Set<String> QUESTION_WORDS = Set.of("what", "when", "where", "who", "whom", "whose", "which",
			"why", "how", "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can",
			"could", "should", "the", "a", "an", "of", "to", "in", "on", "for", "and", "or");

	private TextQuery() {
	}

	/**
	 * {@return the query}
	 * @param text what the caller looks for
	 * @param scope the tokens of a workspace or of sessions, one of which must match
	 */
	static String of(String text, Collection<String> scope) {
		String within = scope.stream().map((token) -> "scope:" + token).collect(Collectors.joining(" "));
		String terms = String.join(" ", terms(text));
		// The scope decides and does not score.
		return "+(" + within + ")^0 +(" + (terms.isEmpty() ? "content:\"\"" : terms) + ")";
	}

	private static List<String> terms(String text) {
		Set<String> all = new LinkedHashSet<>();
		Set<String> telling = new LinkedHashSet<>();
		for (MatchResult part : PART.matcher(check(text)).results().toList()) {
			String phrase = part.group(1);
			String term = (phrase != null) ? words(phrase) : part.group().toLowerCase(Locale.ROOT);
			if (!term.isBlank()) {
				all.add("content:\"" + term + "\"");
			}
			if (phrase != null || !QUESTION_WORDS.contains(term)) {
				telling.add("content:\"" + term + "\"");
			}
		}
		return (telling.isEmpty() ? all : telling).stream().limit(MOST_TERMS).toList();
	}

	private static String words(String phrase) {
		return WORD.matcher(phrase)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private static String check(String text) {
		if (text.isBlank()) {
			throw Refused.because(Code.REQUIRED, "query must have a character that is not blank", "query");
		}
		if (text.length() > MOST_CHARACTERS) {
			throw Refused.because(Code.TOO_LONG, "query must have at most 10,000 characters, not " + text.length(),
					"query");
		}
		return text;
	}

}
