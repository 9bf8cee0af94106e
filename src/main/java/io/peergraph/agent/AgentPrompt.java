package io.peergraph.agent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ResponseSchema;
import io.peergraph.model.PromptFile;
import org.jspecify.annotations.Nullable;

/** What the agent is told. */
final class AgentPrompt {

	private static final PromptFile AGENT = PromptFile.beside(AgentPrompt.class, "agent.md");

	private static final PromptFile ANSWER = PromptFile.beside(AgentPrompt.class, "answer.md");

	private static final PromptFile ANSWER_JSON = PromptFile.beside(AgentPrompt.class, "answer-json.md");

	private AgentPrompt() {
	}

	/**
	 * {@return what it is to do}
	 * @param question what is asked of whom
	 * @param shape of the answer, null for text
	 */
	static String system(Question question, @Nullable ResponseSchema shape) {
		String who = question.asked().map((peer) -> "the peer " + peer).orElse("all peers of a workspace");
		String answer = (shape == null) ? ANSWER.text() : ANSWER_JSON.with(Map.of("schema", shape.schema()));
		return AGENT.with(Map.of("who", who)) + "\n" + answer;
	}

	/**
	 * {@return what it is asked, with what was found so far}
	 * @param question what is asked of whom
	 * @param found what the memory has to do with it
	 * @param now the time
	 */
	static String user(Question question, String found, Instant now) {
		StringBuilder text = new StringBuilder("Question: ").append(question.text())
			.append("\nAsked on: ")
			.append(now.truncatedTo(ChronoUnit.MINUTES));
		question.asked().ifPresent((peer) -> text.append("\nAsked of: ").append(peer));
		if (question.about() != null) {
			text.append("\nAbout: ").append(question.about());
		}
		return text.append("\n\nFound in the memory so far (data):\n").append(found).toString();
	}

	/**
	 * {@return what to say when no more may be searched for}
	 */
	static String last() {
		return "\n\nNo further search is possible. Answer now from what was found.";
	}

}
