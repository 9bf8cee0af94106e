package io.peergraph.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Lexicon;

/**
 * What a speaker leaves out because somebody else just said it: "I had cereal", after "I
 * had eggs for breakfast", is about breakfast.
 */
public final class Ellipsis {

	private static final int LONGEST = 60;

	/** "I ate", "I had": what was eaten or drunk. */
	private static final Set<String> CONSUMING = Lexicon.words("eat drink");

	private static final Pattern STATEMENT = Pattern.compile(
			"\\bI\\s+(?:(?:just|also|only|usually|always|never)\\s+)?(\\p{L}+)[^.!?\\n]*", Pattern.CASE_INSENSITIVE);

	private Ellipsis() {
	}

	/**
	 * {@return the sentence that a short one goes on with, which has the same verb}
	 * @param earlier what somebody else said
	 * @param sentence what was said next
	 */
	public static Optional<String> of(String earlier, String sentence) {
		Matcher own = STATEMENT.matcher(sentence);
		if (sentence.length() > LONGEST || !own.find()) {
			return Optional.empty();
		}
		return STATEMENT.matcher(earlier)
			.results()
			.filter((before) -> areAlike(before.group(1), own.group(1)))
			.map(MatchResult::group)
			.findFirst();
	}

	private static boolean areAlike(String one, String other) {
		return Lexicon.areAlike(one, other) || (isConsuming(one) && isConsuming(other));
	}

	private static boolean isConsuming(String verb) {
		return verb.toLowerCase(Locale.ROOT).matches("have|had|having")
				|| CONSUMING.stream().anyMatch((consuming) -> Lexicon.areAlike(consuming, verb));
	}

}
