package io.peergraph.dialectic;

import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Answers as they come. Whoever goes away ends the search, and the call of the model. */
@Controller
class ChatSubscriptions {

	private final AnswerRouter answerer;

	private final QuestionReader reader;

	private final Peers peers;

	ChatSubscriptions(AnswerRouter answerer, QuestionReader reader, Peers peers) {
		this.answerer = answerer;
		this.reader = reader;
		this.peers = peers;
	}

	@SubscriptionMapping
	Flux<ChatChunk> chat(@Argument String workspace, @Argument String peer, DataFetchingEnvironment environment) {
		Peer asked = Stream.of(workspace, NameRule.normal(workspace))
			.flatMap((name) -> this.peers.find(Principal.current().view(name), peer).stream())
			.findFirst()
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no peer " + peer, "peer"));
		Question question = this.reader.to(asked, environment);
		ResponseSchema shape = this.reader.shape(environment);
		return Flux.create((sink) -> {
			Thread thread = Thread.ofVirtual().name("chat").unstarted(() -> answer(question, shape, sink));
			sink.onDispose(thread::interrupt);
			thread.start();
		});
	}

	// Whatever goes wrong is told: silence would look like an answer that takes its time.
	private void answer(Question question, @Nullable ResponseSchema shape, FluxSink<ChatChunk> sink) {
		try {
			AnswerRequest request = new AnswerRequest(shape, (text) -> sink.next(new ChatChunk(text, null)));
			Answer answer = this.answerer.answer(question, request);
			sink.next(new ChatChunk("", new Answered(answer, request)));
			sink.complete();
		}
		catch (RuntimeException | Error ex) {
			sink.error(ex);
		}
	}

	@SchemaMapping(typeName = "ChatChunk")
	@Nullable Answer answer(ChatChunk chunk, DataFetchingEnvironment environment) {
		Answered answered = chunk.answered();
		if (answered == null) {
			return null;
		}
		UsageExtension.add(environment, answered.request());
		return answered.answer();
	}

	/**
	 * A part of an answer.
	 *
	 * @param delta the text that came
	 * @param answered the whole answer, with the last part only
	 */
	record ChatChunk(String delta, @Nullable Answered answered) {
	}

	/**
	 * A whole answer.
	 *
	 * @param answer what it says
	 * @param request what it took to find it
	 */
	record Answered(Answer answer, AnswerRequest request) {
	}

}
