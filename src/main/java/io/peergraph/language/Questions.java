package io.peergraph.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What asks, and which kind of answer it wants. */
public final class Questions {

	/** The words that say what kind of answer is wanted, and hardly ever stand in it. */
	static final Set<String> WORDS = Language.ENGLISH.words("question-words");

	private static final Pattern YES_OR_NO = Pattern.compile("^\\W*" + Language.anyOf("yes-or-no") + "\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern PARTICULAR = Pattern.compile("\\b" + Language.anyOf("particular") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ONESELF = Pattern.compile("\\b" + Language.anyOf("oneself") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> GENERAL = Lexicon.words(String.join(" ", Language.ENGLISH.words("general")));

	private static final Pattern WHEN = Pattern.compile("(?i)^\\s*when\\b|what date|(?:which|what) (?:month|year|day)");

	private static final Pattern NAMED = Pattern.compile("(?i)^\\s*(?:who|which|what|where)\\b");

	private static final Pattern ASKED_OF = Pattern.compile(
			"\\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should) (?:\\w+ing )?(\\p{L}[\\p{L}\\p{N}_-]*)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HOW_MANY = Pattern.compile("(?i)how (?:many|long|much|often)\\b");

	// What is asked between quotation marks or brackets is not asked by who quotes it,
	// but where nothing else is said.
	private static final String OPENED = "\"'“([";

	private static final String CLOSING = "\"'”)]";

	private static final Pattern OPENING = Pattern.compile(
			"(?:what|how|why|where|when|who|which|whose)(?:'s|'re| (?:is|are|was|were|do|does|did|would|will|can|could|should|about)\\b).*"
					+ "|(?:do|does|did|are|is|was|were|have|has|can|could|would|will|should|shall|may|don't|isn't|aren't|won't|am) (?:you|we|i|he|she|it|they|there|that|this|the|your|my|anyone|any)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private Questions() {
	}

	/**
	 * {@return whether a text ends as a question does, with whatever is behind the
	 * question mark}
	 * @param text of one or more sentences
	 */
	public static boolean asks(String text) {
		for (int end = text.length(); end > 0;) {
			int sign = text.codePointBefore(end);
			if (sign == '?' || sign == '？') {
				return true;
			}
			if (!isBehind(sign) && !(isOneOf(sign, CLOSING) && isOneOf(text.codePointAt(0), OPENED))) {
				return false;
			}
			end -= Character.charCount(sign);
		}
		return false;
	}

	private static boolean isBehind(int sign) {
		return sign == '!' || Character.isWhitespace(sign) || Character.getType(sign) == Character.OTHER_SYMBOL;
	}

	private static boolean isOneOf(int sign, String signs) {
		return signs.indexOf(sign) >= 0;
	}

	/**
	 * {@return whether a clause begins as a question does, with or without a question
	 * mark}
	 */
	public static boolean isAsking(String clause) {
		return OPENING.matcher(clause).matches();
	}

	/**
	 * {@return whether a word only asks}
	 * @param word in small letters
	 */
	public static boolean isOnlyAsking(String word) {
		return WORDS.contains(word);
	}

	/**
	 * {@return whether a question is one of yes or no}
	 */
	public static boolean isOfYesOrNo(String question) {
		return YES_OR_NO.matcher(question).matches();
	}

	/**
	 * {@return whether a question is for a time}
	 */
	public static boolean isOfTime(String question) {
		return WHEN.matcher(question).find();
	}

	/**
	 * {@return whether a question is for a number}
	 */
	public static boolean isOfNumber(String question) {
		return HOW_MANY.matcher(question).find();
	}

	/**
	 * {@return whether a question is for somebody, something or a place, which may have a
	 * name}
	 */
	public static boolean isOfName(String question) {
		return NAMED.matcher(question).find();
	}

	/**
	 * {@return the word after the verb of a question: who does or is what is asked, empty
	 * where no verb is found}
	 */
	public static Optional<String> subject(String question) {
		return ASKED_OF.matcher(question).results().findFirst().map((found) -> found.group(1));
	}

	/**
	 * {@return whether a question is for nothing in particular, but for all that is known
	 * of somebody}
	 * @param question any
	 * @param words those that tell something, without the names of whom it is about
	 */
	public static boolean isGeneral(String question, Set<String> words) {
		return GENERAL.containsAll(words) && !PARTICULAR.matcher(question).find() && !isOfYesOrNo(question);
	}

	/**
	 * {@return whether a question names who is asked, or who asks, by a pronoun}
	 */
	public static boolean isOfOneself(String question) {
		return ONESELF.matcher(question).find();
	}

}
