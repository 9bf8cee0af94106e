package io.peergraph.language;

import java.util.Locale;

/**
 * A word, or a mark of punctuation, where it stands.
 *
 * @param text as written
 * @param start where it begins
 * @param tag its part of speech, in the tags of Universal Dependencies
 */
record Word(String text, int start, String tag) {

	String lower() {
		return this.text.toLowerCase(Locale.ROOT);
	}

	int end() {
		return this.start + this.text.length();
	}

	boolean isVerb() {
		return this.tag.contains("VERB") || this.tag.contains("AUX");
	}

	boolean isNominal() {
		return this.tag.contains("NOUN") || this.tag.contains("PROPN") || this.tag.contains("NUM");
	}

	boolean isContent() {
		return isVerb() || isNominal() || this.tag.contains("ADJ");
	}

	boolean isName() {
		return this.tag.contains("PROPN");
	}

	/**
	 * {@return whether it is a picture: "I love 🍕"}
	 */
	boolean isSign() {
		return Character.getType(this.text.codePointAt(0)) == Character.OTHER_SYMBOL;
	}

	boolean isMark() {
		return !Character.isLetterOrDigit(this.text.codePointAt(0));
	}

}
