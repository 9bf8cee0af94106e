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
 */
public record Answer(String text, boolean known, List<Citation> citations, ReasoningLevel level, String answeredBy) {

	/** By what means answers are found without a model. */
	public static final String BUILT_IN = "built-in";

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
