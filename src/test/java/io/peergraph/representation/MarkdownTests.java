package io.peergraph.representation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.belief.Holding;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts in words. */
class MarkdownTests {

	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	@ParameterizedTest
	@CsvSource({ "0, ''", "2, ' [low]'", "3, ' [medium]'", "4, ' [medium]'", "5, ' [high]'", "9, ' [high]'" })
	void saysOnHowMuchAPatternRests(int sources, String confidence) {
		List<String> premises = IntStream.range(0, sources).mapToObj((number) -> "alice drank tea " + number).toList();

		String markdown = Markdown.of(List.of(holding(FactLevel.INDUCTIVE, "alice likes tea")),
				Map.of("alice likes tea", premises));

		assertThat(markdown)
			.startsWith("## Inductive Observations\n\n **Pattern**" + confidence + ": alice likes tea\n");
		assertThat(markdown.lines().filter((line) -> line.startsWith("   - alice drank tea")))
			.hasSize(Math.min(5, sources));
		assertThat(markdown.contains("... and")).isEqualTo(sources > 5);
	}

	@Test
	void hasASectionForEachLevel() {
		String markdown = Markdown.of(
				List.of(holding(FactLevel.CONTRADICTION, "tea or not"), holding(FactLevel.EXPLICIT, "alice drank tea")),
				Map.of());

		assertThat(markdown).isEqualTo("""
				## Explicit Observations

				[2026-03-10 12:00:00] alice drank tea

				## Contradictions

				 **CONTRADICTION**: tea or not
				""");
	}

	private static Holding holding(FactLevel level, String text) {
		return new Holding(new Fact(View.of("demo"), text, "alice", text, level, null, null, NOON, "test"), NOON, null,
				1, null);
	}

}
