package io.peergraph.language;

import java.util.regex.Pattern;

/** What was, and what is. */
public final class TemporalScope {

	private static final Pattern OF_BEFORE = Pattern.compile("\\b" + Language.anyOf("former") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_NOW = Pattern.compile("^\\W*(?:\\w+\\s+){0,2}?(?:do|does|is|are|am|has|have|'s)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_THEN = Pattern.compile("\\b(?:did|was|were|had|didn't|wasn't)\\b",
			Pattern.CASE_INSENSITIVE);

	private TemporalScope() {
	}

	/**
	 * {@return whether a sentence tells of something that was, and is no more}
	 * @param sentence any
	 */
	public static boolean isOfBefore(String sentence) {
		return OF_BEFORE.matcher(sentence).find();
	}

	/**
	 * {@return whether a question asks for what was}
	 */
	public static boolean isAskedFor(String question) {
		return OF_BEFORE.matcher(question).find() || OF_THEN.matcher(question).find();
	}

	/**
	 * {@return whether a statement tells what was, and a question asks for what is}
	 */
	public static boolean isFormer(String question, String statement) {
		return OF_NOW.matcher(question).find() && !OF_BEFORE.matcher(question).find()
				&& OF_BEFORE.matcher(statement).find();
	}

}
