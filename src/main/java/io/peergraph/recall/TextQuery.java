package io.peergraph.recall;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.language.Questions;
import io.peergraph.language.Words;

/**
 * What a caller looks for, as a query of the full-text index. Nothing of the caller's
 * text is syntax there but a phrase in quotes.
 *
 * @param terms as clauses on one field, without its name
 * @param phrases one of which must stand in a message, each as its words in lower case
 * @param required the same as they may be written: an index knows accents
 * @param literal whether there are phrases and nothing else
 */
record TextQuery(List<String> terms, List<String> phrases, List<String> required, boolean literal) {

	/** The longest query, in characters. */
	static final int MOST_CHARACTERS = 10_000;

	private static final int MOST_TERMS = 64;

	/**
	 * The most phrases that are looked for; the index takes only so many things at once.
	 */
	static final int MOST_PHRASES = 64;

	// Signs within a word hold it together: don't, l'été, rock'n'roll, ORD-2024-0017.
	private static final Pattern PART = Pattern
		.compile("[\"„“”«»]([^\"„“”«»]+)[\"“”«»]|[\\p{L}\\p{N}\\p{M}]+(?:['’\\-_./:@#+&][\\p{L}\\p{N}\\p{M}]+)*+");

	private static final Pattern QUOTE = Pattern.compile("[\"„“”«»]");

	// As the index cuts words, not as they are compared.
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}\\p{N}\\p{M}]+)*+");

	static TextQuery of(String text) {
		Set<String> all = new LinkedHashSet<>();
		Set<String> telling = new LinkedHashSet<>();
		List<String> phrases = new ArrayList<>();
		List<String> required = new ArrayList<>();
		boolean literal = true;
		for (MatchResult part : PART.matcher(checkedLength(text)).results().toList()) {
			String phrase = part.group(1);
			if (phrase != null && !plain(phrase).isBlank()) {
				phrases.add(plain(phrase));
				spelt(phrase.toLowerCase(Locale.ROOT)).map(TextQuery::words).distinct().forEach(required::add);
			}
			literal &= phrase != null;
			String term = ((phrase != null) ? phrase : part.group()).toLowerCase(Locale.ROOT);
			List<String> clauses = spelt(term).flatMap((one) -> ((phrase != null) ? phrase(one) : word(one)).stream())
				.distinct()
				.toList();
			all.addAll(clauses);
			if (phrase != null || !Questions.isOnlyAsking(term)) {
				telling.addAll(clauses);
			}
		}
		return new TextQuery((telling.isEmpty() ? all : telling).stream().limit(MOST_TERMS).toList(),
				phrases.stream().limit(MOST_PHRASES).toList(), required.stream().limit(2L * MOST_PHRASES).toList(),
				literal && !phrases.isEmpty());
	}

	/**
	 * {@return the same text, once it has no more phrases than are looked for}
	 * @param text as a caller gave it
	 */
	static String checked(String text) {
		long phrases = PART.matcher(text).results().filter((part) -> part.group(1) != null).count();
		if (phrases > MOST_PHRASES) {
			throw Refused.because(Code.TOO_MANY,
					"query must have at most " + MOST_PHRASES + " phrases in quotes, not " + phrases, "query");
		}
		return text;
	}

	/**
	 * {@return the same words without phrases}
	 */
	static TextQuery unquoted(String text) {
		return of(QUOTE.matcher(text).replaceAll(" "));
	}

	/**
	 * {@return the query}
	 * @param scope the tokens of a workspace or of sessions, one of which must match
	 */
	String query(Collection<String> scope) {
		String within = scope.stream().map((token) -> "scope:" + token).collect(Collectors.joining(" "));
		String wanted = this.terms.stream()
			.flatMap((term) -> Stream.of("content:" + term, "author:" + term))
			.collect(Collectors.joining(" "));
		String required = this.required.stream()
			.map((phrase) -> "content:\"" + phrase + "\"")
			.collect(Collectors.joining(" "));
		// The scope decides and does not score.
		return "+(" + within + ")^0 +(" + (wanted.isEmpty() ? "content:\"\"" : wanted) + ")"
				+ (required.isEmpty() ? "" : " +(" + required + ")");
	}

	/**
	 * {@return whether one of the phrases stands there word by word, if there are any}
	 */
	boolean allows(String content) {
		String plain = this.phrases.isEmpty() ? "" : plain(content);
		return this.phrases.isEmpty() || this.phrases.stream().anyMatch(plain::contains);
	}

	private static String plain(String text) {
		return WORD.matcher(Words.folded(text.toLowerCase(Locale.ROOT)))
			.results()
			.map((word) -> word.group().replace('’', '\''))
			.collect(Collectors.joining(" ", " ", " "));
	}

	// Letters and their accents may be one sign or two, and accents may be left out.
	private static Stream<String> spelt(String text) {
		return Stream
			.of(text, Normalizer.normalize(text, Normalizer.Form.NFC), Normalizer.normalize(text, Normalizer.Form.NFD),
					Words.folded(text))
			.distinct();
	}

	private static String words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
	}

	private static List<String> phrase(String text) {
		String words = words(text);
		return words.isEmpty() ? List.of() : List.of('"' + words + '"');
	}

	// What is put together is looked for as a whole and, with less weight, in parts.
	private static List<String> word(String term) {
		List<String> clauses = new ArrayList<>();
		clauses.add('"' + term + '"');
		// Where nothing stands between words, the index has single signs: two make a
		// word.
		Words.runs(term).flatMap(Words::pairsOf).distinct().forEach((pair) -> clauses.add('"' + pair + '"'));
		List<String> parts = WORD.matcher(term).results().map(MatchResult::group).toList();
		if (parts.size() > 1) {
			parts.forEach((part) -> clauses.add('"' + part + "\"^0.3"));
		}
		if (term.contains("'") || term.contains("’")) {
			clauses.add('"' + (term.contains("'") ? term.replace('\'', '’') : term.replace('’', '\'')) + '"');
		}
		return clauses;
	}

	/**
	 * {@return the same text, once it is neither blank nor too long}
	 * @param text as a caller gave it
	 */
	static String checkedLength(String text) {
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
