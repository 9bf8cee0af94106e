package io.peergraph.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ResponseSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/** What the agent is told. */
final class AgentPrompt {

	private static final String WORDS = read();

	private AgentPrompt() {
	}

	/**
	 * {@return what it is to do}
	 * @param question what is asked of whom
	 * @param shape of the answer, null for text
	 */
	static String system(Question question, @Nullable ResponseSchema shape) {
		String who = question.asked().map((peer) -> "the peer " + peer).orElse("all peers of a workspace");
		String words = WORDS.replace("{{who}}", who);
		return (shape == null) ? words
				: words.substring(0, words.indexOf("## How you answer"))
						+ """
								## How you answer
								When you are done, write one JSON object and nothing else:
								{"known": whether the memory supports the answer,
								 "sources": [{"handle": "F3"}, {"handle": "M7", "quote": "words copied exactly from it"}],
								 "answer": a value that conforms to the JSON schema below}
								An answer without sources is not an answer. A value that the memory does not support is null or empty as far as
								the schema allows, never a guess.

								"""
						+ shape.schema() + "\n";
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

	private static String read() {
		try {
			return new ClassPathResource("agent.md", AgentPrompt.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
