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

	/**
	 * {@return what takes the text as it comes}
	 */
	public Consumer<String> listener() {
		return this.listener;
	}

	/**
	 * {@return the shape of the answer, null for text}
	 */
	public @Nullable ResponseSchema schema() {
		return this.schema;
	}

	/**
	 * Counts what a call of a model took.
	 * @param reply of the model
	 * @return the same
	 */
	public Reply spent(Reply reply) {
		this.calls++;
		this.tokensIn += reply.tokensIn();
		this.tokensOut += reply.tokensOut();
		return reply;
	}

	/**
	 * {@return how often a model was asked}
	 */
	public int calls() {
		return this.calls;
	}

	/**
	 * {@return how many tokens models read}
	 */
	public int tokensIn() {
		return this.tokensIn;
	}

	/**
	 * {@return how many tokens models wrote}
	 */
	public int tokensOut() {
		return this.tokensOut;
	}

}
