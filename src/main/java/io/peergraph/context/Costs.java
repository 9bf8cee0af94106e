package io.peergraph.context;

import java.util.List;

import io.peergraph.message.Message;
import io.peergraph.model.Tokens;
import io.peergraph.representation.Representation;
import io.peergraph.summary.Summary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What parts of a context cost, so that no shape of it costs more. */
@Component
class Costs {

	/** What separates a text from the one before it. */
	private static final int GAP = 1;

	private final Tokens tokens;

	Costs(Tokens tokens) {
		this.tokens = tokens;
	}

	int of(Message message) {
		int apart = this.tokens.count(message.author()) + message.tokenCount();
		return Math.max(apart, this.tokens.count(Prompt.line(message))) + GAP;
	}

	int of(@Nullable Summary summary) {
		return of(Prompt.preamble(null, summary));
	}

	int of(@Nullable Representation representation) {
		return of(Prompt.preamble(representation, null));
	}

	/**
	 * {@return what it costs that a conversation has begun before}
	 */
	int ofBeginning() {
		return this.tokens.count(Prompt.OMITTED) + GAP;
	}

	private int of(List<String> blocks) {
		return blocks.stream().mapToInt((block) -> this.tokens.count(block) + GAP).sum();
	}

}
