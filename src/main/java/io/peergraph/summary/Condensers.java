package io.peergraph.summary;

import io.peergraph.budget.TokenBudgets;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;

import org.springframework.stereotype.Component;

/** Chooses by what means is summed up: a model only for the largest audiences. */
@Component
class Condensers {

	private final TextRankSummariser summariser;

	private final Tokens tokens;

	private final TokenBudgets budgets;

	private final SummaryProperties properties;

	Condensers(TextRankSummariser summariser, Tokens tokens, TokenBudgets budgets, SummaryProperties properties) {
		this.summariser = summariser;
		this.tokens = tokens;
		this.budgets = budgets;
		this.properties = properties;
	}

	/**
	 * {@return the means for an audience}
	 * @param workspace the name of the workspace that it costs
	 * @param rank how many audiences have more peers
	 */
	Condenser forRank(String workspace, int rank) {
		return this.budgets.chat(Role.SUMMARISE, workspace)
			.filter((_) -> rank < this.properties.audiences())
			.<Condenser>map((chat) -> new ModelCondenser(chat, this.tokens, this.summariser))
			.orElse(this.summariser);
	}

}
