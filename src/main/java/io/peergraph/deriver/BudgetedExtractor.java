package io.peergraph.deriver;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.budget.TokenBudgets;
import io.peergraph.message.Message;
import io.peergraph.model.BudgetSpent;
import io.peergraph.model.Chat;
import io.peergraph.model.Role;

/**
 * Lets a model find the facts as long as the workspace can afford it, and then the
 * built-in means, which say so in what derived them.
 *
 * @param name of the model
 * @param budgets what each workspace can afford
 * @param builtIn the built-in means
 * @param meters count what was dropped
 */
record BudgetedExtractor(String name, TokenBudgets budgets, Extractor builtIn,
		MeterRegistry meters) implements Extractor {

	@Override
	public Extraction extract(ExtractionInput input) {
		Message first = input.messages().getFirst();
		Chat chat = this.budgets.chat(Role.EXTRACT, first.session().workspace()).orElseThrow();
		try {
			return new ModelExtractor(chat, this.meters).extract(input);
		}
		catch (BudgetSpent ex) {
			return this.builtIn.extract(input).inPlaceOf(this.name);
		}
	}

	@Override
	public int contextTokens() {
		return ModelExtractor.CONTEXT_TOKENS;
	}

	@Override
	public int knownFacts() {
		return ModelExtractor.KNOWN_FACTS;
	}

}
