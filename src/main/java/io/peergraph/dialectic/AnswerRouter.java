package io.peergraph.dialectic;

import java.util.Optional;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.budget.TokenBudgets;
import io.peergraph.model.BudgetSpent;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.Role;

import org.springframework.stereotype.Component;

/**
 * Lets a model answer when one is configured, and the built-in means when none is or when
 * it fails; then the answer says so.
 */
@Component
class AnswerRouter {

	private final TokenBudgets budgets;

	private final Answerer builtIn;

	private final ModelAnswerer byModel;

	AnswerRouter(TokenBudgets budgets, Answerer builtIn, ModelAnswerer byModel) {
		this.budgets = budgets;
		this.builtIn = builtIn;
		this.byModel = byModel;
	}

	/**
	 * {@return an answer that rests on its citations, and says so when nothing is known}
	 * @param question what is asked of whom
	 * @param request how it is wanted; takes the text as it comes, and what it cost
	 * @throws Refused {@code MODEL_FAILED} when the model failed in the middle of its
	 * answer, or an answer of that shape cannot be given without it
	 */
	Answer answer(Question question, AnswerRequest request) {
		Optional<Chat> chat = this.budgets.chat(Role.ANSWER, question.view().workspace());
		if (chat.isEmpty() && request.schema() != null) {
			throw Refused.because(Code.MODEL_FAILED,
					"An answer of a certain shape needs a model: set peergraph.model.answer", "responseFormat");
		}
		return chat.map((model) -> byModel(model, question, request))
			.orElseGet(() -> builtIn(question, request))
			.withholding(question.withheld());
	}

	private Answer builtIn(Question question, AnswerRequest request) {
		Answer answer = this.builtIn.answer(question);
		request.listener().accept(answer.text());
		return answer;
	}

	private Answer byModel(Chat chat, Question question, AnswerRequest request) {
		try {
			return this.byModel.answer(chat, question, request);
		}
		catch (BudgetSpent spent) {
			Answer answer = builtIn(question, request);
			return new Answer(answer.text(), answer.known(), answer.citations(), answer.level(),
					answer.answeredBy() + ", since " + BudgetSpent.REASON);
		}
		catch (ModelFailed failed) {
			return withoutModel(chat, question, request, "did not answer");
		}
		catch (Unverified unverified) {
			return withoutModel(chat, question, request, "gave no source that holds");
		}
	}

	private Answer withoutModel(Chat chat, Question question, AnswerRequest request, String reason) {
		Answer answer = this.builtIn.answer(question);
		String text = "The model %s; by built-in means: %s".formatted(reason, answer.text());
		request.listener().accept(text);
		return new Answer(text, answer.known(), answer.citations(), answer.level(),
				answer.answeredBy() + ", since " + chat.name() + " " + reason);
	}

}
