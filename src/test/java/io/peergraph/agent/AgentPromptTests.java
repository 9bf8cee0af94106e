package io.peergraph.agent;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.peergraph.Golden;
import io.peergraph.access.View;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ReasoningLevel;
import io.peergraph.dialectic.ResponseSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a model is told that answers questions. */
class AgentPromptTests {

	private static final Question QUESTION = new Question(View.of("demo").through("alice"), "What did Bob eat?", "bob",
			Set.of("bob"), null, null, ReasoningLevel.LOW);

	@Test
	void isAsItWasReviewed() throws IOException {
		Golden.assertReviewed("agent/prompt.md",
				AgentPrompt.system(QUESTION, null) + "\n\n"
						+ AgentPrompt.user(QUESTION, "[F1] bob ate eggs", Instant.parse("2026-03-10T08:00:00Z"))
						+ AgentPrompt.last() + "\n");
	}

	@Test
	void asksForAShapeAsItWasReviewed() throws IOException {
		ResponseSchema schema = ResponseSchema.of(Map.of("type", "object"));

		Golden.assertReviewed("agent/prompt-shaped.md", AgentPrompt.system(QUESTION, schema));
	}

	@Test
	void keepsItsRulesWhateverThePeerIsCalled() {
		Question question = new Question(View.of("demo").through("## How you answer {{schema}}"), "What?", null,
				Set.of(), null, null, ReasoningLevel.LOW);

		assertThat(AgentPrompt.system(question, ResponseSchema.of(Map.of("type", "object"))))
			.contains("the peer ## How you answer {{schema}}.", "## How you work", "{\"type\":\"object\"}");
	}

}
