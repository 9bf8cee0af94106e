package io.peergraph.budget;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.model.Chat;
import io.peergraph.model.Reply;
import io.peergraph.model.Tokens;

/**
 * A model that is asked for one workspace and counts what that costs it.
 *
 * @param chat the model
 * @param workspace the name of the workspace
 * @param budgets where it is counted
 * @param tokens counts what a call may cost
 */
record MeteredChat(Chat chat, String workspace, TokenBudgets budgets, Tokens tokens) implements Chat {

	@Override
	public String name() {
		return this.chat.name();
	}

	@Override
	public Duration patience() {
		return this.chat.patience();
	}

	@Override
	public int longestReply() {
		return this.chat.longestReply();
	}

	@Override
	public Reply ask(ChatRequest request, Duration within) {
		return metered(request, () -> this.chat.ask(request, within));
	}

	@Override
	public Reply stream(ChatRequest request, Duration within, Consumer<String> text) {
		return metered(request, () -> this.chat.stream(request, within, text));
	}

	private Reply metered(ChatRequest request, Supplier<Reply> call) {
		int read = read(request);
		Integer most = request.maxOutputTokens();
		long reserved = (long) read + ((most != null) ? most : longestReply());
		LocalDate day = this.budgets.reserve(this.workspace, reserved);
		// What failed is not known to have cost anything.
		long cost = 0;
		try {
			Reply reply = call.get();
			cost = cost(reply, read);
			return reply;
		}
		finally {
			this.budgets.settle(this.workspace, day, cost - reserved);
		}
	}

	private int read(ChatRequest request) {
		int tools = (request.toolSpecifications() != null) ? this.tokens.count(request.toolSpecifications().toString())
				: 0;
		return this.tokens.count(ChatMessageSerializer.messagesToJson(request.messages())) + tools;
	}

	// Not every provider says it.
	private long cost(Reply reply, int read) {
		long told = (long) reply.tokensIn() + reply.tokensOut();
		return (told > 0) ? told : read + this.tokens.count(reply.text());
	}

}
