package io.peergraph.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.model.Tokens;
import io.peergraph.representation.Representation;
import io.peergraph.session.SessionId;
import io.peergraph.summary.Summary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a context costs at most, against what it is given out as. */
class CostsTests {

	private static final List<String> PIECES = List.of("eggs ", "<summary>", "\n", "\n\n", "你好", "🎻", " ", ":",
			"münchen ", "a", "  ");

	private final Tokens tokens = new Tokens();

	private final Costs costs = new Costs(this.tokens);

	@Test
	void areNothingForNothing() {
		assertThat(this.costs.cost((Summary) null)).isZero();
		assertThat(this.costs.cost((Representation) null)).isZero();
	}

	// As OpenAI counts: each turn with its role, content and name, and marks around it.
	@Test
	void areNeverLessThanTheTurnsHave() {
		Random random = new Random(53);
		for (int round = 0; round < 300; round++) {
			List<Message> messages = new ArrayList<>();
			for (int number = random.nextInt(5); number >= 0; number--) {
				messages.add(message(List.of("alice", "bob", "花子", "a:b").get(random.nextInt(4)), text(random)));
			}
			Context context = new Context(null, null, messages, 0);
			int most = this.costs.ofBeginning() + messages.stream().mapToInt(this.costs::cost).sum();

			assertThat(Prompt.openai(context, "bob")
				.stream()
				.mapToInt((turn) -> turn.entrySet()
					.stream()
					.filter((part) -> !part.getKey().equals("role"))
					.mapToInt((part) -> this.tokens.count(part.getValue()) + (part.getKey().equals("name") ? 1 : 0))
					.sum() + 4)
				.sum() + 3).as("%s", messages).isLessThanOrEqualTo(most);
			assertThat(Prompt.anthropic(context, "bob")
				.stream()
				.mapToInt((turn) -> this.tokens.count(turn.getOrDefault("content", "")) + 4)
				.sum() + 3).as("%s", messages).isLessThanOrEqualTo(most);
		}
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(12), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), "key", new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				1, null, Instant.EPOCH);
	}

}
