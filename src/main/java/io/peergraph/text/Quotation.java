package io.peergraph.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept in the speaker's own words: a quotation is never wrong. */
public final class Quotation {

	private static final Pattern MARKS = Pattern.compile("[\"\\u201C-\\u201F\\u00AB\\u00BB]");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern QUOTED = Pattern.compile("^[^\"]{1,512}? said: \"(.*)\"", Pattern.DOTALL);

	private Quotation() {
	}

	/**
	 * {@return a statement that somebody said this}
	 * @param speaker the name of the speaker
	 * @param words whole sentences
	 */
	public static String of(String speaker, String words) {
		String line = SPACE.matcher(words.strip()).replaceAll(" ");
		return speaker + " said: \"" + MARKS.matcher(line).replaceAll("'") + "\"";
	}

	/**
	 * {@return the words that a statement quotes, all of it where it quotes none}
	 */
	static String words(String statement) {
		Matcher quoted = QUOTED.matcher(statement);
		return quoted.lookingAt() ? quoted.group(1) : statement;
	}

}
