package io.peergraph.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a statement is worded: whether another one may say the same in other words, and
 * which of the two says more.
 */
public final class ParaphraseCheck {

	// A paraphrase keeps these, in their order: who, how many, when, whether.
	private static final Set<String> KEPT = Language.ENGLISH.words("kept");

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
	 * {@return whether two texts may say the same as far as names, numbers and the like
	 * tell}
	 * @param one a text
	 * @param other another text
	 * @param names that count even if they are in small letters
	 */
	public static boolean mayAgree(String one, String other, Collection<String> names) {
		return one.equalsIgnoreCase(other) || kept(one, names).equals(kept(other, names));
	}

	/**
	 * {@return the words that a paraphrase keeps, in small letters and in their order:
	 * names, numbers and the like}
	 * @param text any
	 * @param names that count even if they are in small letters
	 */
	public static List<String> kept(String text, Collection<String> names) {
		Set<String> own = names.stream()
			.flatMap((name) -> words(name).stream())
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return words(text).stream()
			.filter((word) -> isKept(word) || own.contains(word.toLowerCase(Locale.ROOT)))
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
	}

	/**
	 * {@return how much a text says: its words, the different ones ten times}
	 */
	public static int weight(String text) {
		List<String> words = words(text).stream().map((word) -> word.toLowerCase(Locale.ROOT)).toList();
		return words.size() + 10 * (int) words.stream().distinct().count();
	}

	private static boolean isKept(String word) {
		return Character.isUpperCase(word.codePointAt(0)) || word.codePoints().anyMatch(Character::isDigit)
				|| word.endsWith("n't") || KEPT.contains(word);
	}

	private static List<String> words(String text) {
		return Words.whole(text).toList();
	}

}
