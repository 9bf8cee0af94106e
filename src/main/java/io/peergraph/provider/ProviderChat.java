package io.peergraph.provider;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.model.Chat;
import io.peergraph.model.Reply;
import io.peergraph.model.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model and its fallback. */
final class ProviderChat implements Chat {

	private static final Logger log = LoggerFactory.getLogger(ProviderChat.class);

	private final Role role;

	private final List<EndpointCall> lines;

	private final CallMetrics metrics;

	/**
	 * A model for a role.
	 * @param role what it is asked to do
	 * @param lines the model and, if there is one, its fallback
	 * @param metrics counts and records
	 */
	ProviderChat(Role role, List<EndpointCall> lines, CallMetrics metrics) {
		this.role = role;
		this.lines = lines;
		this.metrics = metrics;
	}

	@Override
	public String name() {
		return this.lines.getFirst().endpoint().name();
	}

	@Override
	public Duration patience() {
		return this.lines.getFirst().endpoint().timeout();
	}

	@Override
	public int longestReply() {
		return this.lines.stream().mapToInt((line) -> line.endpoint().maxTokens()).max().orElseThrow();
	}

	@Override
	public Reply ask(ChatRequest request, Duration within) {
		return call(request, within, null);
	}

	@Override
	public Reply stream(ChatRequest request, Duration within, Consumer<String> text) {
		return call(request, within, text);
	}

	private Reply call(ChatRequest request, Duration within, @Nullable Consumer<String> text) {
		long end = System.nanoTime() + Math.min(within.toNanos(), patience().toNanos());
		CallFailure last = new CallFailure(CallFailure.Kind.PASSING, "no time left");
		for (int i = 0; i < this.lines.size() && last.kind() != CallFailure.Kind.BROKEN; i++) {
			boolean another = i + 1 < this.lines.size();
			long left = end - System.nanoTime();
			// A fallback is of no use when the first one takes all the time.
			long until = another ? end - left / 3 : end;
			try {
				return tries(this.lines.get(i), request, until, text);
			}
			catch (CallFailure failure) {
				last = failure;
				logged(this.lines.get(i), failure, another);
			}
		}
		throw last.asModelFailed(name());
	}

	private Reply tries(EndpointCall line, ChatRequest request, long end, @Nullable Consumer<String> text) {
		return Retries.of(line.endpoint(), end, (within) -> this.metrics.made(this.role, line.endpoint().name(),
				request.messages(), () -> line.call(request, within, text)));
	}

	private void logged(EndpointCall line, CallFailure failure, boolean another) {
		log.atWarn()
			.addKeyValue("role", this.role)
			.addKeyValue("model", line.endpoint().name())
			.addKeyValue("problem", failure.getMessage())
			.addKeyValue("fallback", another)
			.log("model failed");
	}

}
