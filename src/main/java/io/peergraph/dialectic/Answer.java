package io.peergraph.dialectic;

import java.util.List;

/**
 * What a peer knows.
 *
 * @param text short sentences
 * @param known whether anything supports them
 * @param citations what they rest on
 * @param level the effort that was asked for
 * @param answeredBy by what means it was found
 * @param withheld how much was left out because of who listens
 */
public record Answer(String text, boolean known, List<Citation> citations, ReasoningLevel level, String answeredBy,
		int withheld) {

	/** By what means answers are found without a model. */
	public static final String BUILT_IN = "built-in";

	/**
	 * An answer in front of nobody.
	 * @param text short sentences
	 * @param known whether anything supports them
	 * @param citations what they rest on
	 * @param level the effort that was asked for
	 * @param answeredBy by what means it was found
	 */
	public Answer(String text, boolean known, List<Citation> citations, ReasoningLevel level, String answeredBy) {
		this(text, known, citations, level, answeredBy, 0);
	}

	Answer withholding(int withheld) {
		return new Answer(this.text, this.known, this.citations, this.level, this.answeredBy, withheld);
	}

	/**
	 * {@return the answer when nothing is known}
	 * @param question what was asked
	 * @param what of which nothing is known: "about ..."
	 */
	public static Answer unknown(Question question, String what) {
		String who = question.asked().map((peer) -> peer + " knows nothing ").orElse("nobody here has said anything ");
		return new Answer("Not known: " + who + what + ".", false, List.of(), question.level(), BUILT_IN);
	}

}
