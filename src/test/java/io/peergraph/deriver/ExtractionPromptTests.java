package io.peergraph.deriver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.peergraph.Golden;
import io.peergraph.belief.CommonGround;
import org.junit.jupiter.api.Test;

/** What a model is asked when facts are derived. */
class ExtractionPromptTests {

	@Test
	void isAsItWasReviewed() throws IOException {
		Instant eight = Instant.parse("2026-03-10T08:00:00Z");
		ExtractionInput input = new ExtractionInput("bob", Set.of("alice", "bob"),
				List.of(Talk.message("bob", 2, "I moved to Lisbon.", eight.plusSeconds(60))),
				List.of(Talk.message("alice", 1, "Where do you live now?", eight)),
				List.of(new CommonGround.Shared("f1", "bob lives in Porto")), "Note what bob eats.");

		ChatRequest request = new ExtractionPrompt().request(input);

		Golden.assertReviewed("deriver/prompt.md",
				request.messages().stream().map(String::valueOf).collect(Collectors.joining("\n\n")) + "\n\n"
						+ request.responseFormat() + "\n");
	}

}
