package io.peergraph.language;

import java.util.regex.Pattern;

/** What is kept in the speaker's own words: a quotation is never wrong. */
final class Quotation {

	private static final Pattern MARKS = Pattern.compile("[\"\\u201C-\\u201F\\u00AB\\u00BB]");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private Quotation() {
	}

	/**
	 * {@return a statement that somebody said this}
	 * @param speaker the name of the speaker
	 * @param words whole sentences
	 */
	static String of(String speaker, String words) {
		String line = SPACE.matcher(words.strip()).replaceAll(" ");
		return speaker + " said: \"" + MARKS.matcher(line).replaceAll("'") + "\"";
	}

}
