package io.peergraph.context;

import java.util.List;

import io.peergraph.message.Message;
import io.peergraph.model.Tokens;
import io.peergraph.representation.Representation;
import io.peergraph.summary.Summary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What parts of a context cost, in every shape in which it is given out: the texts, the
 * names, and the marks that the APIs of models put around each turn.
 */
@Component
class Costs {

	/** The marks around a turn, its role among them. */
	private static final int TURN = 4;

	/** What marks a name as one. */
	private static final int NAME = 1;

	/** What lets the model begin. */
	private static final int REPLY = 3;

	private final Tokens tokens;

	Costs(Tokens tokens) {
		this.tokens = tokens;
	}

	int cost(Message message) {
		int named = this.tokens.count(Prompt.content(message)) + this.tokens.count(message.author()) + NAME;
		return Math.max(named, this.tokens.count(Prompt.line(message))) + TURN;
	}

	int cost(@Nullable Summary summary) {
		return cost(Prompt.preamble(null, summary));
	}

	int cost(@Nullable Representation representation) {
		return cost(Prompt.preamble(representation, null));
	}

	/**
	 * {@return what it costs that there is something at all, and that a conversation has
	 * begun before}
	 */
	int ofBeginning() {
		return this.tokens.count(Prompt.OMITTED) + TURN + REPLY;
	}

	private int cost(List<String> blocks) {
		return blocks.stream().mapToInt((block) -> this.tokens.count(block) + TURN).sum();
	}

}
