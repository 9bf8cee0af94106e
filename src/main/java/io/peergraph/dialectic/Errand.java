package io.peergraph.dialectic;

import java.util.function.Consumer;

import io.peergraph.model.Reply;
import org.jspecify.annotations.Nullable;

/** How an answer is wanted, and what it took to find it. */
final class Errand {

	private final Consumer<String> listener;

	private final @Nullable AnswerShape shape;

	private int calls;

	private int tokensIn;

	private int tokensOut;

	/**
	 * Wants an answer.
	 * @param shape of the answer, null for text
	 * @param listener takes the text as it comes
	 */
	Errand(@Nullable AnswerShape shape, Consumer<String> listener) {
		this.shape = shape;
		this.listener = listener;
	}

	Consumer<String> listener() {
		return this.listener;
	}

	@Nullable AnswerShape shape() {
		return this.shape;
	}

	Reply spent(Reply reply) {
		this.calls++;
		this.tokensIn += reply.tokensIn();
		this.tokensOut += reply.tokensOut();
		return reply;
	}

	int calls() {
		return this.calls;
	}

	int tokensIn() {
		return this.tokensIn;
	}

	int tokensOut() {
		return this.tokensOut;
	}

}
