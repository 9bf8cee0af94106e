package io.peergraph.statement;

import io.peergraph.language.NormalizedText;
import io.peergraph.language.Questions;
import io.peergraph.text.Sentences;

/**
 * What somebody else said right before a message: what it may answer, and whom.
 *
 * @param author the name of who said it
 * @param text what was said
 */
public record Remark(String author, String text) {

	private static final int LONGEST = 300;

	/**
	 * {@return whether it asks}
	 */
	boolean asks() {
		return Questions.asks(this.text);
	}

	/**
	 * {@return its end, which is what is answered; empty where that is too long}
	 */
	String end() {
		String whole = NormalizedText.text(this.text);
		if (whole.length() <= LONGEST) {
			return whole;
		}
		String last = Sentences.of(this.text).getLast();
		return (last.length() <= LONGEST) ? last : "";
	}

}
