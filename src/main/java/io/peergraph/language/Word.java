package io.peergraph.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, or a mark of punctuation, where it stands.
 *
 * @param text as written
 * @param start where it begins
 * @param tag its part of speech, in the tags of Universal Dependencies
 */
public record Word(String text, int start, String tag) {

	private static final Pattern TIME = Pattern.compile("(?:" + String.join("|", Language.ENGLISH.words("time-nouns"))
			+ "|" + NamedDate.WEEKDAYS + "|" + NamedDate.MONTHS + ")s?", Pattern.CASE_INSENSITIVE);

	/**
	 * {@return the word in small letters}
	 */
	public String lower() {
		return this.text.toLowerCase(Locale.ROOT);
	}

	/**
	 * {@return where it ends}
	 */
	public int end() {
		return this.start + this.text.length();
	}

	/**
	 * {@return whether it is a verb, or helps one}
	 */
	public boolean isVerb() {
		return this.tag.contains("VERB") || this.tag.contains("AUX");
	}

	/**
	 * {@return whether it is a noun, a name or a number}
	 */
	public boolean isNominal() {
		return this.tag.contains("NOUN") || this.tag.contains("PROPN") || this.tag.contains("NUM");
	}

	/**
	 * {@return whether it carries something of its own}
	 */
	public boolean isContent() {
		return isVerb() || isNominal() || this.tag.contains("ADJ");
	}

	/**
	 * {@return whether it is a name}
	 */
	public boolean isName() {
		return this.tag.contains("PROPN");
	}

	/**
	 * {@return whether it is a word for a time: "week", "Friday"}
	 */
	public boolean isTime() {
		return TIME.matcher(this.text).matches();
	}

	/**
	 * {@return whether it is a picture: "I love 🍕"}
	 */
	boolean isSign() {
		return Character.getType(this.text.codePointAt(0)) == Character.OTHER_SYMBOL;
	}

	/**
	 * {@return whether it is a mark of punctuation, or another sign}
	 */
	public boolean isMark() {
		return !Character.isLetterOrDigit(this.text.codePointAt(0));
	}

}
