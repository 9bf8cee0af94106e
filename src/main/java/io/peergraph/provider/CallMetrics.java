package io.peergraph.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.model.Reply;
import io.peergraph.model.Role;
import org.jspecify.annotations.Nullable;

/** Every call of a model, counted and, where that is wanted, recorded. */
final class CallMetrics {

	private final MeterRegistry meters;

	private final @Nullable CallRecord record;

	private final Clock clock;

	CallMetrics(MeterRegistry meters, @Nullable CallRecord record, Clock clock) {
		this.meters = meters;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * {@return what a call of a chat model brings}
	 */
	Reply made(Role role, String model, List<ChatMessage> messages, Supplier<Reply> call) {
		long start = System.nanoTime();
		String name = role.name().toLowerCase(Locale.ROOT);
		try {
			Reply reply = call.get();
			ended(new Call(name, model, messages, reply, "ok", since(start)));
			return reply;
		}
		catch (CallFailure failure) {
			ended(new Call(name, model, messages, null, failure.kind().lower(), since(start)));
			throw failure;
		}
	}

	/**
	 * {@return what a call of an embedding model brings}
	 */
	<T> T embedded(String model, List<String> texts, Supplier<T> call) {
		long start = System.nanoTime();
		List<ChatMessage> messages = texts.stream().<ChatMessage>map(UserMessage::from).toList();
		try {
			T vectors = call.get();
			ended(new Call("embed", model, messages, null, "ok", since(start)));
			return vectors;
		}
		catch (CallFailure failure) {
			ended(new Call("embed", model, messages, null, failure.kind().lower(), since(start)));
			throw failure;
		}
	}

	private void ended(Call call) {
		this.meters
			.timer("peergraph.model.calls", "role", call.role(), "model", call.model(), "outcome", call.outcome())
			.record(call.took());
		Reply reply = call.reply();
		if (reply != null) {
			count(call.role(), call.model(), "in", reply.tokensIn());
			count(call.role(), call.model(), "out", reply.tokensOut());
		}
		if (this.record != null) {
			this.record.add(call, this.clock.instant());
		}
	}

	private void count(String role, String model, String direction, int tokens) {
		this.meters.counter("peergraph.model.tokens", "role", role, "model", model, "direction", direction)
			.increment(tokens);
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * One call.
	 *
	 * @param role what the model was asked to do
	 * @param model the provider and the model
	 * @param messages what it was asked
	 * @param reply what it replied, null when it failed
	 * @param outcome ok, or how it failed
	 * @param took how long it took
	 */
	record Call(String role, String model, List<ChatMessage> messages, @Nullable Reply reply, String outcome,
			Duration took) {
	}

}
