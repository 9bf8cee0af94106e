package io.peergraph.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Lexicon;
import io.peergraph.language.Negation;
import io.peergraph.language.Words;

/**
 * What a speaker leaves out because somebody else just said it: "I had cereal", after "I
 * had eggs for breakfast", is about breakfast.
 */
public final class Ellipsis {

	private static final int LONGEST = 60;

	/** "I ate", "I had": what was eaten or drunk. */
	private static final Set<String> CONSUMING = Lexicon.words("eat drink");

	private static final Pattern STATEMENT = Pattern.compile(
			"(?:\\b(?:I|we)\\s+|^)(?:(?:just|also|only|usually|always|never)\\s+)?(\\p{L}+)[^.!?\\n]*",
			Pattern.CASE_INSENSITIVE);

	/** "Cereal for me", after somebody said what they had. */
	private static final Pattern FOR_ME = Pattern.compile("^\\W*+(?:\\p{L}+ ){1,5}(?:for me|here)\\b",
			Pattern.CASE_INSENSITIVE);

	/** How somebody says yes to what was proposed. */
	private static final Pattern ASSENT = Pattern.compile(
			"^\\W*(?:yes|yeah|yep|sure|ok|okay|fine|deal|agreed|of course|with pleasure|sounds good|works for me|i'm in|count me in|me too|same here)\\b(?!.*\\bbut\\b)",
			Pattern.CASE_INSENSITIVE);

	/** Hardly more than what was to be chosen from. */
	private static final int WORDS_OF_VOTE = 4;

	private static final Set<String> VOTING = Lexicon.words("vote choose pick");

	private static final Set<String> AGREEING = Lexicon.words("agree accept");

	/** What somebody had may be what they ate or drank. */
	private static final Pattern HAD = Pattern.compile(
			"\\b(?:had|have|having)((?: \\p{L}{1,30}){1,3}+)|^\\W*+((?:\\p{L}{1,30} ){1,5})(?:for me|here)\\b",
			Pattern.CASE_INSENSITIVE);

	private Ellipsis() {
	}

	/**
	 * {@return the sentence that a short one goes on with, which has the same verb}
	 * @param earlier what somebody else said
	 * @param sentence what was said next
	 */
	public static Optional<String> of(String earlier, String sentence) {
		Matcher own = STATEMENT.matcher(sentence);
		if (sentence.length() > LONGEST) {
			return Optional.empty();
		}
		if (FOR_ME.matcher(sentence).find()) {
			return consumed(earlier);
		}
		if (!own.find()) {
			return Optional.empty();
		}
		return STATEMENT.matcher(earlier)
			.results()
			.filter((before) -> areAlike(before.group(1), own.group(1)))
			.map(MatchResult::group)
			.findFirst();
	}

	private static Optional<String> consumed(String earlier) {
		return STATEMENT.matcher(earlier)
			.results()
			.filter((before) -> isConsuming(before.group(1)))
			.map(MatchResult::group)
			.findFirst();
	}

	/**
	 * {@return the words of what somebody had, where a word of a question asks what was
	 * eaten}
	 * @param word of a question
	 * @param text that may answer it
	 */
	public static List<String> had(String word, String text) {
		return CONSUMING.contains(word) ? HAD.matcher(text)
			.results()
			.flatMap((match) -> Words.of((match.group(1) != null) ? match.group(1) : match.group(2)))
			.toList() : List.of();
	}

	/**
	 * {@return whether a word of a question asks who agreed, and a text says yes; or who
	 * voted for something, and it says no more than that}
	 * @param word of a question
	 * @param text that answers what was proposed
	 */
	public static boolean isAssent(String word, String text) {
		return (AGREEING.contains(word) && ASSENT.matcher(text).find()) || (VOTING.contains(word)
				&& Words.of(text).count() <= WORDS_OF_VOTE && !Negation.isIn(text) && text.indexOf('?') < 0);
	}

	private static boolean areAlike(String one, String other) {
		return Lexicon.areAlike(one, other) || (isConsuming(one) && isConsuming(other));
	}

	private static boolean isConsuming(String verb) {
		return verb.toLowerCase(Locale.ROOT).matches("have|had|having")
				|| CONSUMING.stream().anyMatch((consuming) -> Lexicon.areAlike(consuming, verb));
	}

}
