package io.peergraph.summary;

import io.peergraph.model.ChatModels;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;

import org.springframework.stereotype.Component;

/** Chooses by what means is summed up: a model only for the largest audiences. */
@Component
class Condensers {

	private final TextRankSummariser summariser;

	private final Tokens tokens;

	private final ChatModels models;

	private final SummaryProperties properties;

	Condensers(TextRankSummariser summariser, Tokens tokens, ChatModels models, SummaryProperties properties) {
		this.summariser = summariser;
		this.tokens = tokens;
		this.models = models;
		this.properties = properties;
	}

	/**
	 * {@return the means for an audience}
	 * @param rank how many audiences have more peers
	 */
	Condenser forRank(int rank) {
		return this.models.forRole(Role.SUMMARISE)
			.filter((_) -> rank < this.properties.audiences())
			.<Condenser>map((chat) -> new ModelCondenser(chat, this.tokens, this.summariser))
			.orElse(this.summariser);
	}

}
