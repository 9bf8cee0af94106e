package io.peergraph.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What keeps a conversation going and tells nothing: greetings, thanks, wishes. */
public final class SmallTalk {

	private static final Set<String> LIGHT = Language.ENGLISH.words("filler");

	/** A greeting, as far as it is known whom it greets. */
	public static final String GREETING = Language.anyOf("greeting") + "\\b(?:[\\s,]+" + Language.anyOf("greeting")
			+ "\\b)*+(?:[\\s,]+" + Language.anyOf("everybody") + "\\b)*+";

	private static final String MARKS = "[\\s.!?…。！？、,;:)\\p{So}\\p{Cn}\\p{Cf}]*+";

	private static final Pattern POLITE = Pattern.compile(
			"(?:" + Language.anyOf("small-talk") + "|" + GREETING + ")" + MARKS,
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern OPENING = Pattern.compile(Language.anyOf("opening") + MARKS, Pattern.CASE_INSENSITIVE);

	private static final Pattern GREETS = Pattern.compile("(?:thanks|thank you|enjoy|" + GREETING + ")\\b.{0,25}",
			Pattern.CASE_INSENSITIVE);

	// Whoever thanks and goes on to speak of themselves tells something.
	private static final Pattern TELLS = Pattern.compile("^.+\\b(?:i|i'm|i've|i'll|i'd)\\s.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private SmallTalk() {
	}

	/**
	 * {@return whether a clause is nothing else}
	 */
	public static boolean isAll(String clause) {
		return OPENING.matcher(clause).matches() || isPolite(clause);
	}

	/**
	 * {@return whether a clause only is polite, and not even an answer: "no problem"}
	 */
	public static boolean isPolite(String clause) {
		return POLITE.matcher(clause).matches() && !TELLS.matcher(clause).matches();
	}

	/**
	 * {@return whether a sentence only greets, thanks or wishes}
	 */
	public static boolean isGreeting(String sentence) {
		return GREETS.matcher(sentence).matches();
	}

	/**
	 * {@return how many words of a clause carry something of their own}
	 */
	public static long weight(List<Word> words) {
		return words.stream()
			.filter((word) -> word.isSign() || (!word.isMark() && word.isContent() && !LIGHT.contains(word.lower())))
			.count();
	}

	/**
	 * {@return whether a clause has a verb that carries something of its own}
	 */
	public static boolean tellsOfDeeds(List<Word> words) {
		return words.stream().anyMatch((word) -> word.tag().equals("VERB") && !LIGHT.contains(word.lower()));
	}

}
