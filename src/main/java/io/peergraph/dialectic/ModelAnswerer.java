package io.peergraph.dialectic;

import io.peergraph.model.Chat;
import io.peergraph.model.ModelFailed;

/** Answers questions with a model, from what somebody may know. */
public interface ModelAnswerer {

	/**
	 * {@return an answer that rests on its citations, and says so when nothing is known}
	 * @param chat the model
	 * @param question what is asked of whom
	 * @param request how the answer is wanted; takes the text as it comes, and what it
	 * cost
	 * @throws ModelFailed when the model failed before anything of the answer was given
	 * out
	 * @throws Unverified when no source of its answer holds, and nothing was given out
	 * @throws io.peergraph.api.Refused {@code MODEL_FAILED} when it failed later, or an
	 * answer of that shape cannot be given without it
	 */
	Answer answer(Chat chat, Question question, AnswerRequest request);

}
