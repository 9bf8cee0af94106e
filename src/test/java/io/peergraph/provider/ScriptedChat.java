package io.peergraph.provider;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.model.Chat;
import io.peergraph.model.Reply;

/** A chat model without a wire that replies as a script says. */
public final class ScriptedChat implements Chat {

	private final Deque<String> replies;

	private final List<ChatRequest> asked = new ArrayList<>();

	private ScriptedChat(List<String> replies) {
		this.replies = new ArrayDeque<>(replies);
	}

	/**
	 * {@return a model that gives these replies, one after the other}
	 */
	public static ScriptedChat replying(String... replies) {
		return new ScriptedChat(List.of(replies));
	}

	/**
	 * {@return what it was asked so far}
	 */
	public List<ChatRequest> asked() {
		return this.asked;
	}

	@Override
	public String name() {
		return "scripted";
	}

	@Override
	public Duration patience() {
		return Duration.ofSeconds(1);
	}

	@Override
	public Reply ask(ChatRequest request, Duration within) {
		this.asked.add(request);
		return new Reply(AiMessage.from(this.replies.removeFirst()), name(), 1, 1);
	}

	@Override
	public Reply stream(ChatRequest request, Duration within, Consumer<String> text) {
		Reply reply = ask(request, within);
		text.accept(reply.text());
		return reply;
	}

}
