package io.peergraph.agent;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.AnswerRequest;
import io.peergraph.dialectic.Citation;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ResponseSchema;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.dialectic.Unverified;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.Reply;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer by a model: it searches until it has what it needs or may search no more,
 * and then answers. The last round is already the answer.
 */
final class Agent {

	private static final int MOST_CALLS_A_ROUND = 8;

	/** Of the time, kept for the answer itself. */
	private static final double RESERVE = 0.35;

	private static final int LONGEST_MATERIAL = 100_000;

	private final Chat chat;

	private final Question question;

	private final AnswerRequest request;

	private final AgentBudget budget;

	private final AgentTools tools;

	private final CitationHandles handles;

	private final CitedStream stream;

	private final Clock clock;

	private final long end;

	private final StringBuilder material = new StringBuilder();

	Agent(Chat chat, Question question, AnswerRequest request, AgentBudget budget, Retrieval retrieval, Clock clock) {
		ToolOutput output = new ToolOutput();
		this.chat = chat;
		this.question = question;
		this.request = request;
		this.budget = budget;
		this.tools = new AgentTools(retrieval, question, output, budget.sources());
		this.handles = output.handles();
		this.stream = new CitedStream(output.handles(), request.listener(), question.text());
		this.clock = clock;
		// The rest is for the built-in means, should the model fail.
		this.end = System.nanoTime() + budget.time().toNanos() * 9 / 10;
	}

	/**
	 * {@return whether text was given out, which cannot be taken back}
	 */
	boolean hasSent() {
		return this.stream.hasSent();
	}

	int droppedCitations() {
		return this.stream.droppedCitations();
	}

	int droppedSentences() {
		return this.stream.droppedSentences();
	}

	Answer answer() {
		this.material.append(this.tools.first());
		List<ChatMessage> messages = new ArrayList<>(opening(""));
		for (int round = 0; round < this.budget.rounds() && maySearch(); round++) {
			Reply reply = ask(messages, true);
			if (!reply.message().hasToolExecutionRequests() || this.stream.hasBegun()) {
				return answered(reply);
			}
			this.stream.searchAgain();
			messages.add(reply.message());
			messages.addAll(searched(reply.message().toolExecutionRequests()));
		}
		// Anew, since some providers take no calls of tools without the tools.
		return answered(ask(opening(AgentPrompt.last()), false));
	}

	private boolean maySearch() {
		long reserve = (long) (this.budget.time().toNanos() * RESERVE);
		return this.request.tokensIn() + this.request.tokensOut() < this.budget.tokens()
				&& this.end - System.nanoTime() > reserve && this.material.length() < LONGEST_MATERIAL;
	}

	private List<ChatMessage> opening(String last) {
		String found = this.material.isEmpty() ? "nothing" : this.material.toString();
		return List.of(SystemMessage.from(AgentPrompt.system(this.question, this.request.schema())),
				UserMessage.from(AgentPrompt.user(this.question, found, this.clock.instant()) + last));
	}

	private Reply ask(List<ChatMessage> messages, boolean search) {
		ChatRequest.Builder request = ChatRequest.builder().messages(messages).maxOutputTokens(this.budget.out());
		if (search) {
			request.toolSpecifications(AgentTools.specifications());
		}
		Duration left = Duration.ofNanos(Math.max(0, this.end - System.nanoTime()));
		Reply reply = (this.request.schema() != null) ? this.chat.ask(request.build(), left)
				: this.chat.stream(request.build(), left, this.stream::accept);
		return this.request.spent(reply);
	}

	private List<ChatMessage> searched(List<ToolExecutionRequest> calls) {
		List<ChatMessage> results = new ArrayList<>();
		for (int i = 0; i < calls.size(); i++) {
			String result = (i < MOST_CALLS_A_ROUND) ? this.tools.call(calls.get(i))
					: "Error: at most " + MOST_CALLS_A_ROUND + " calls at once.";
			this.material.append(result.startsWith("Error:") ? "" : result);
			results.add(ToolExecutionResultMessage.from(calls.get(i), result));
		}
		return results;
	}

	private Answer answered(Reply reply) {
		ResponseSchema schema = this.request.schema();
		if (schema != null) {
			return shaped(reply, schema);
		}
		this.stream.end();
		if (this.stream.isKnown()) {
			return new Answer(this.stream.text(), true, this.stream.citations(), this.question.level(), reply.by());
		}
		if (this.stream.isClaiming()) {
			throw new Unverified();
		}
		Answer unknown = Answer.unknown(this.question, "about that");
		String text = this.stream.unknown().map((words) -> "Not known: " + words).orElse(unknown.text());
		this.request.listener().accept(text);
		return new Answer(text, false, List.of(), this.question.level(), reply.by());
	}

	private Answer shaped(Reply reply, ResponseSchema schema) {
		Answer answer = read(reply, schema);
		if (answer == null) {
			List<ChatMessage> again = new ArrayList<>(opening(AgentPrompt.last()
					+ " Your last reply did not conform to the schema: reply with one JSON object as told."));
			Reply second = ask(again, false);
			answer = read(second, schema);
			if (answer == null) {
				throw new ModelRefused(reply.by() + ": no answer of that shape", null);
			}
		}
		this.request.listener().accept(answer.text());
		return answer;
	}

	private @Nullable Answer read(Reply reply, ResponseSchema schema) {
		try {
			String text = reply.text()
				.strip()
				.replaceFirst("^```(?:json)?\\s*", "")
				.replaceFirst("(?<!\\s)\\s*+```$", "");
			JsonNode read = JsonMapper.shared().readTree(text);
			if (!schema.fits(read.path("answer"))) {
				return null;
			}
			List<Citation> citations = read.path("sources")
				.valueStream()
				.flatMap((source) -> this.handles
					.cite(source.path("handle").asString(""),
							source.path("quote").isString() ? source.path("quote").asString() : null)
					.stream())
				.distinct()
				.collect(Collectors.toList());
			boolean known = read.path("known").asBoolean(false) && !citations.isEmpty();
			return new Answer(read.path("answer").toString(), known, known ? citations : List.of(),
					this.question.level(), reply.by());
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
