package io.peergraph.api;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import io.peergraph.edge.SmallSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScalarTests {

	private final List<Object> seen = new ArrayList<>();

	private final SmallSchema schema = SmallSchema.answering(Map.of("peer", (field) -> {
		this.seen.add(field.getArgument("at"));
		return Map.of("metadata", Map.of("a", List.of(1, 2.5, true), "at", "text"));
	}));

	@Test
	void readsTimesWithAZone() {
		ask("2026-03-10T10:15:30.5Z");
		ask("2026-03-10T11:15:30.500+01:00");
		this.schema.ask("{ peer(at: \"2026-03-10T11:15:30.500+01:00\") { metadata } }");

		OffsetDateTime there = OffsetDateTime.parse("2026-03-10T11:15:30.500+01:00");
		assertThat(this.seen).containsExactly(OffsetDateTime.parse("2026-03-10T10:15:30.500Z"), there, there);
	}

	@Test
	void refusesTimesWithoutAZone() {
		for (Object wrong : List.of("2026-03-10T10:15:30", "2026-03-10", "yesterday", 1, "+99999-01-01T00:00:00Z")) {
			assertThat(ask(wrong).getErrors()).singleElement().satisfies((error) -> {
				assertThat(error.getMessage()).contains("ISO 8601 with a zone");
				assertThat(SmallSchema.code(error)).isEqualTo("VALIDATION_ERROR");
			});
		}
		assertThat(this.schema.ask("{ peer(at: \"2026-03-10T10:15:30\") { metadata } }").getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getMessage()).contains("ISO 8601 with a zone"));
		assertThat(this.seen).isEmpty();
	}

	@Test
	void givesJsonAsItIs() {
		ExecutionResult answer = this.schema.ask("{ peer { metadata } }");

		assertThat(answer.<Object>getData())
			.isEqualTo(Map.of("peer", Map.of("metadata", Map.of("a", List.of(1, 2.5, true), "at", "text"))));
	}

	private ExecutionResult ask(Object time) {
		return this.schema.ask("query($at: DateTime) { peer(at: $at) { metadata } }", Map.of("at", time));
	}

}
