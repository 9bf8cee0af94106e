package io.peergraph.dialectic;

import java.util.function.Consumer;

import io.peergraph.model.Reply;
import org.jspecify.annotations.Nullable;

/** How an answer is wanted, and what it took to find it. */
public final class AnswerRequest {

	private final Consumer<String> listener;

	private final @Nullable ResponseSchema schema;

	private int calls;

	private int tokensIn;

	private int tokensOut;

	/**
	 * Wants an answer.
	 * @param schema of the answer, null for text
	 * @param listener takes the text as it comes
	 */
	AnswerRequest(@Nullable ResponseSchema schema, Consumer<String> listener) {
		this.schema = schema;
		this.listener = listener;
	}

	public Consumer<String> listener() {
		return this.listener;
	}

	public @Nullable ResponseSchema schema() {
		return this.schema;
	}

	public Reply spent(Reply reply) {
		this.calls++;
		this.tokensIn += reply.tokensIn();
		this.tokensOut += reply.tokensOut();
		return reply;
	}

	public int calls() {
		return this.calls;
	}

	public int tokensIn() {
		return this.tokensIn;
	}

	public int tokensOut() {
		return this.tokensOut;
	}

}
