package io.peergraph.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a statement is worded: whether another one may say the same in other words, and
 * which of the two says more.
 */
public final class ParaphraseCheck {

	private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

	// A paraphrase keeps these, in their order: who, how many, when, whether.
	private static final Set<String> KEPT = Set.of("not", "no", "never", "without", "cannot", "nobody", "nothing",
			"none", "longer", "will", "would", "may", "might", "could", "should", "must", "can", "going", "used", "if",
			"unless", "before", "after", "until", "since", "from", "to", "more", "less", "one", "two", "three", "four",
			"five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand", "first", "second", "third", "last",
			"next", "left", "right", "north", "south", "east", "west", "wants", "hopes", "plans", "thinks", "said",
			"proposes");

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{2,}");

	private static final int MOST_NAMES = 60;

	// In small letters they are hardly ever names.
	private static final Set<String> ORDINARY = Set.of("will", "may", "mark", "art", "user", "assistant", "agent",
			"system", "bot", "me", "i", "you", "we", "he", "she", "it", "they", "a", "the", "hope", "grace", "joy");

	private ParaphraseCheck() {
	}

	/**
	 * {@return the one way in which a statement is written that may be spaced otherwise,
	 * end with a full stop, or call the peer it is about in other letters}
	 * @param about the name of the peer
	 * @param text the statement
	 */
	public static String plain(String about, String text) {
		String words = String.join(" ", text.strip().split("\\s+", -1));
		String whole = (words.endsWith(".") && !words.endsWith("..")) ? words.substring(0, words.length() - 1) : words;
		boolean named = whole.regionMatches(true, 0, about, 0, about.length())
				&& (whole.length() == about.length() || !Character.isLetterOrDigit(whole.codePointAt(about.length())));
		return named ? about + whole.substring(about.length()) : whole;
	}

	/**
	 * {@return words that may name peers, as written and in small letters}
	 * @param text of a fact
	 * @param about the peer that it is about
	 */
	public static Set<String> maybeNames(String text, String about) {
		return NAME.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !ORDINARY.contains(word))
			.flatMap((name) -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
			.filter((name) -> !name.equals(about))
			.distinct()
			.limit(MOST_NAMES)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * {@return whether two texts may say the same as far as names, numbers and the like
	 * tell}
	 * @param one a text
	 * @param other another text
	 * @param names that count even if they are in small letters
	 */
	public static boolean mayAgree(String one, String other, Collection<String> names) {
		Set<String> own = names.stream()
			.flatMap((name) -> words(name).stream())
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return one.equalsIgnoreCase(other) || kept(one, own).equals(kept(other, own));
	}

	/**
	 * {@return how much a text says: its words, the different ones ten times}
	 */
	public static int weight(String text) {
		List<String> words = words(text).stream().map((word) -> word.toLowerCase(Locale.ROOT)).toList();
		return words.size() + 10 * (int) words.stream().distinct().count();
	}

	private static List<String> kept(String text, Set<String> names) {
		return words(text).stream()
			.filter((word) -> isKept(word) || names.contains(word.toLowerCase(Locale.ROOT)))
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
	}

	private static boolean isKept(String word) {
		return Character.isUpperCase(word.codePointAt(0)) || word.codePoints().anyMatch(Character::isDigit)
				|| word.endsWith("n't") || KEPT.contains(word);
	}

	private static List<String> words(String text) {
		return Arrays.stream(WORD.split(text)).filter((word) -> !word.isEmpty()).toList();
	}

}
