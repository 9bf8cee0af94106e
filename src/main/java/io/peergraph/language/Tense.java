package io.peergraph.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether what happens at a date is past: the verb tells that the date belongs to, which
 * is the nearest one in its own clause.
 */
final class Tense {

	private static final Pattern BETWEEN = Pattern.compile(
			"[,;:.!?()]|\\s[-\\u2013\\u2014]\\s|\\b(?:that|and|but|or|so|because|since (?=i|we|he|she|they|it)|while|when|if|which|who|whether|though|although)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> COMING = Language.ENGLISH.words("coming");

	private static final Pattern NOW = Pattern.compile("(?:is|am|are|be)|(?:i|you|we|they|he|she|it)'(?:m|re|s)",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> LEADING = Set.of("in", "at", "on", "with", "for", "to", "from", "of", "by", "back",
			"out", "up", "home", "again", "then", "also", "just", "not");

	/** What happens again and again has no date. */
	private static final Pattern AGAIN = Pattern.compile(
			"\\b(?:every|each|always|usually|often|sometimes|normally|generally|never|whenever|birthdays?|b-?day|born|anniversary|holidays?)\\b",
			Pattern.CASE_INSENSITIVE);

	private final String text;

	private final boolean past;

	private final List<MatchResult> borders;

	/**
	 * Reads a text.
	 * @param text one or more clauses
	 * @param past whether it tells of the past where no verb does
	 */
	Tense(String text, boolean past) {
		this.text = text;
		this.past = past;
		this.borders = BETWEEN.matcher(text).results().toList();
	}

	/**
	 * {@return whether what happens there is past}
	 * @param start where the date begins
	 * @param end where it ends
	 */
	boolean isPast(int start, int end) {
		int from = this.borders.stream()
			.filter((border) -> border.end() <= start)
			.mapToInt(MatchResult::end)
			.max()
			.orElse(0);
		int to = this.borders.stream()
			.filter((border) -> border.start() >= end)
			.mapToInt(MatchResult::start)
			.min()
			.orElse(this.text.length());
		int after = this.borders.stream()
			.filter((border) -> border.start() > to)
			.mapToInt(MatchResult::start)
			.min()
			.orElse(this.text.length());
		List<String> before = words(from, start);
		boolean alone = before.size() < 2 || !isSubject(before.getFirst());
		boolean other = alone && first(words(to, after), first(words(0, from).reversed(), this.past));
		return first(before.reversed(), first(words(end, to), other));
	}

	// What begins so goes on with the clause before it.
	private static boolean isSubject(String word) {
		return !LEADING.contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * {@return whether it happens again and again}
	 */
	boolean isRepeated() {
		return AGAIN.matcher(this.text).find();
	}

	private List<String> words(int from, int to) {
		return (from < to) ? Words.whole(this.text.substring(from, to)).toList() : List.of();
	}

	private static boolean first(List<String> words, boolean otherwise) {
		for (int i = 0; i < words.size(); i++) {
			if (isComing(words.get(i)) || isOfNow(words, i)) {
				return false;
			}
			if (Verbs.isPast(words.get(i))) {
				return true;
			}
		}
		return otherwise;
	}

	// "Is getting married", "is leaving", in either direction.
	private static boolean isOfNow(List<String> words, int index) {
		List<String> near = words.subList(Math.max(0, index - 2), Math.min(words.size(), index + 3));
		return (Verbs.isPast(words.get(index)) || words.get(index).endsWith("ing"))
				&& near.stream().anyMatch((word) -> NOW.matcher(word).matches());
	}

	private static boolean isComing(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		return COMING.contains(lower) || lower.endsWith("'ll");
	}

}
