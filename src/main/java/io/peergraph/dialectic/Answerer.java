package io.peergraph.dialectic;

/** Answers questions by built-in means, from what somebody may know. */
public interface Answerer {

	/**
	 * {@return an answer that rests on its citations, and says so when nothing is known}
	 * @param question what is asked of whom
	 */
	Answer answer(Question question);

}
