package io.peergraph.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Yes or no: what asks for it, and what says so. */
public final class Polarity {

	private static final Pattern ASKED = Pattern.compile(
			"^\\W*(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|isn't|aren't|doesn't|didn't|hat|ist|war|mag|wird|kann)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern NOT = Pattern.compile(
			"\\b(?:not|never|no longer|nobody|nothing|none|without|cannot|refuse[sd]?|hates?|dislikes?|stopped|nicht|nie|kein\\w*)\\b|n['\u2019]t\\b",
			Pattern.CASE_INSENSITIVE);

	/** Who says "but" says two things. */
	private static final Pattern MIXED = Pattern.compile(
			"\\b(?:but|although|though|while|whereas|except|unless|aber|obwohl|sondern)\\b", Pattern.CASE_INSENSITIVE);

	private Polarity() {
	}

	/**
	 * {@return whether a question is one of yes or no}
	 */
	public static boolean isAsked(String question) {
		return ASKED.matcher(question).matches();
	}

	public static boolean isNegated(String text) {
		return NOT.matcher(text).results().count() % 2 == 1;
	}

	/**
	 * {@return yes or no, where that is asked and a statement has all that is asked for}
	 * @param question what is asked
	 * @param speaker the name of who made the statement
	 * @param statement what was said
	 */
	public static Optional<String> verdict(String question, String speaker, String statement) {
		if (!isAsked(question)) {
			return Optional.empty();
		}
		Set<String> asked = Lexicon.words(question);
		if (MIXED.matcher(statement).find() || Lexicon.shared(asked, speaker + " " + statement) < 1) {
			return Optional.empty();
		}
		return Optional.of((isNegated(question) == isNegated(statement)) ? "Yes" : "No");
	}

}
