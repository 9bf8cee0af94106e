package io.peergraph.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.peergraph.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, called once at a time: within its time whatever happens on the wire, and
 * with a whole reply or a {@link CallFailure}.
 */
final class EndpointCall {

	private final Endpoint endpoint;

	private final ChatModel model;

	private final StreamingChatModel streaming;

	private final Clock clock;

	private final LearnedFormat format;

	EndpointCall(Endpoint endpoint, Clock clock) {
		this.endpoint = endpoint;
		this.model = LangChainModels.chat(endpoint, new ProviderHttpClient.Builder());
		this.streaming = LangChainModels.stream(endpoint, new ProviderHttpClient.Builder());
		this.clock = clock;
		this.format = LearnedFormat.of(endpoint);
	}

	Endpoint endpoint() {
		return this.endpoint;
	}

	/**
	 * {@return the reply}
	 * @param request to this model
	 * @param within the time for the call
	 * @param text takes pieces as they come, null when the whole is enough
	 */
	Reply call(ChatRequest request, Duration within, @Nullable Consumer<String> text) {
		return StructuredChat.isStructured(request) ? structured(request, System.nanoTime() + within.toNanos(), text)
				: once(request, within, text, false);
	}

	// A model may refuse one way of asking and take the next, or take all and keep to
	// none: then the last reply has to do, and it is asked in words from then on.
	private Reply structured(ChatRequest request, long end, @Nullable Consumer<String> text) {
		CallFailure refusal = null;
		Reply reply = null;
		for (ReplyFormat way : this.format.toTry()) {
			try {
				Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
				reply = once(StructuredChat.as(way, request), left, text, true);
				if (this.format.isLearned(way) || StructuredChat.isKept(request, reply.text())) {
					this.format.learn(way);
					return reply;
				}
			}
			catch (CallFailure failure) {
				if (!failure.isOfRequest()) {
					throw failure;
				}
				refusal = (refusal != null) ? refusal : failure;
			}
		}
		if (reply != null) {
			this.format.learn(ReplyFormat.WORDS);
			return reply;
		}
		throw Objects.requireNonNull(refusal);
	}

	private Reply once(ChatRequest request, Duration within, @Nullable Consumer<String> text, boolean structured) {
		BlockingQueue<Event> events = new LinkedBlockingQueue<>();
		ChatRequest asked = LangChainModels.limited(this.endpoint, request);
		Thread thread = Thread.ofVirtual().name("model-call").start(() -> run(asked, events, text != null));
		try {
			return checked(await(events, System.nanoTime() + within.toNanos(), text), structured);
		}
		finally {
			// Frees the connection too, when the time is over or the one who asked went
			// away.
			thread.interrupt();
		}
	}

	private void run(ChatRequest request, BlockingQueue<Event> events, boolean stream) {
		try {
			if (stream) {
				this.streaming.chat(request, new Pieces(events));
				events.add(
						new Event.Failed(new CallFailure(CallFailure.Kind.PASSING, "the stream ended before its end")));
			}
			else {
				events.add(new Event.Done(this.model.chat(request)));
			}
		}
		catch (RuntimeException ex) {
			events.add(new Event.Failed(ex));
		}
	}

	private ChatResponse await(BlockingQueue<Event> events, long end, @Nullable Consumer<String> text) {
		boolean given = false;
		try {
			while (true) {
				Event event = events.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
				switch (event) {
					case null -> throw failure(new CallFailure(CallFailure.Kind.PASSING, "no reply in time"), given);
					case Event.Piece piece when text != null -> {
						given = true;
						text.accept(piece.text());
					}
					case Event.Piece _ -> {
						// Nobody wants it.
					}
					case Event.Failed failed -> throw failure(CallFailure.of(failed.problem(), this.clock), given);
					case Event.Done done -> {
						return given(done.response(), given);
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallFailure(CallFailure.Kind.BROKEN, "interrupted", Duration.ZERO, ex);
		}
	}

	private static ChatResponse given(ChatResponse response, boolean given) {
		if (response.finishReason() == null && given) {
			throw new CallFailure(CallFailure.Kind.BROKEN, "the stream ended before its end");
		}
		return response;
	}

	private static CallFailure failure(CallFailure failure, boolean given) {
		return given ? new CallFailure(CallFailure.Kind.BROKEN, "the stream broke: " + failure.getMessage(),
				Duration.ZERO, failure) : failure;
	}

	// JSON that was cut off can be read as far as it is whole.
	private Reply checked(ChatResponse response, boolean structured) {
		AiMessage message = response.aiMessage();
		FinishReason reason = response.finishReason();
		String text = message.text();
		boolean empty = (text == null || text.isBlank()) && !message.hasToolExecutionRequests();
		if (reason == FinishReason.CONTENT_FILTER || (empty && reason == FinishReason.OTHER)) {
			throw new CallFailure(CallFailure.Kind.REFUSED, "the model refused");
		}
		if (reason == FinishReason.LENGTH && (empty || !structured)) {
			throw new CallFailure(CallFailure.Kind.ODD,
					"the reply was cut off at " + this.endpoint.maxTokens() + " tokens");
		}
		if (empty) {
			throw new CallFailure(CallFailure.Kind.ODD, "an empty reply");
		}
		TokenUsage usage = response.tokenUsage();
		return new Reply(message, this.endpoint.name(), count((usage != null) ? usage.inputTokenCount() : null),
				count((usage != null) ? usage.outputTokenCount() : null));
	}

	private static int count(@Nullable Integer tokens) {
		return (tokens != null) ? tokens : 0;
	}

	/** What happens on the wire, told to the thread that asked. */
	private sealed interface Event {

		record Piece(String text) implements Event {
		}

		record Done(ChatResponse response) implements Event {
		}

		record Failed(Throwable problem) implements Event {
		}

	}

	private record Pieces(BlockingQueue<Event> events) implements StreamingChatResponseHandler {

		@Override
		public void onPartialResponse(String text) {
			this.events.add(new Event.Piece(text));
		}

		@Override
		public void onCompleteResponse(ChatResponse response) {
			this.events.add(new Event.Done(response));
		}

		@Override
		public void onError(Throwable problem) {
			this.events.add(new Event.Failed(problem));
		}

	}

}
