package io.peergraph.statement;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;

/** A promise in other words. */
public final class Undertaking {

	private static final Pattern PROMISE = Pattern.compile("\\b" + Language.anyOf("promise") + "(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern UNDERTAKEN = Pattern
		.compile("(?:'ll|\\b(?:will|won't|going to|gonna|promise\\p{L}*))\\b", Pattern.CASE_INSENSITIVE);

	private static final Set<String> PROMISING = Lexicon.words("promise assure vow guarantee swear");

	// What is denied follows soon, in the same sentence.
	private static final Pattern NOT = Pattern.compile("\\b" + Language.anyOf("before-no") + "\\b[^.!?]{0,25}$",
			Pattern.CASE_INSENSITIVE);

	private Undertaking() {
	}

	/**
	 * {@return whether a word of a question asks for a promise, and a statement is one in
	 * other words: whoever says that they are going to help promises it}
	 * @param word of a question
	 * @param statement by whom it is about
	 */
	public static boolean isMeantBy(String word, String statement) {
		Matcher promise = PROMISE.matcher(statement.toLowerCase(Locale.ROOT));
		return PROMISING.contains(word) && UNDERTAKEN.matcher(statement).find() && promise.find()
				&& !NOT.matcher(statement.substring(0, promise.start())).find();
	}

}
