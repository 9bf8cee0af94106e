package io.peergraph.language;

import java.util.regex.Pattern;

/** What was, and what is. */
public final class TemporalScope {

	private static final Pattern OF_BEFORE = Pattern.compile(
			"\\b(?:before that|used to|formerly|previously|former|no longer|(?:not|n't) any ?more|back then|before)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OF_NOW = Pattern.compile("^\\W*(?:\\w+\\s+){0,2}?(?:do|does|is|are|am|has|have|'s)\\b",
			Pattern.CASE_INSENSITIVE);

	private TemporalScope() {
	}

	/**
	 * {@return whether a statement tells what was, and a question asks for what is}
	 */
	public static boolean isFormer(String question, String statement) {
		return OF_NOW.matcher(question).find() && !OF_BEFORE.matcher(question).find()
				&& OF_BEFORE.matcher(statement).find();
	}

}
