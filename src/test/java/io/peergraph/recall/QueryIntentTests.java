package io.peergraph.recall;

import java.time.OffsetDateTime;
import java.util.List;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom and what time a question names, and what kind of answer it wants. */
class QueryIntentTests {

	private static final List<String> TWO = List.of("alice", "bob");

	@ParameterizedTest
	@CsvSource({ "What did alice lend bob?, alice", "What does bob say about alice?, bob" })
	void isOfTheDeedOfOneOfSeveral(String question, String subject) {
		QueryIntent asked = QueryIntent.in(question, TWO);

		assertThat(TWO).filteredOn((author) -> asked.subject(said(author, "so"))).containsExactly(subject);
	}

	@ParameterizedTest
	@CsvSource({ "What do alice and bob share?", "What did alice lend?", "Anything about bob or alice?" })
	void isOfNoDeedOfOneOfSeveral(String question) {
		QueryIntent asked = QueryIntent.in(question, TWO);

		assertThat(TWO).noneMatch((author) -> asked.subject(said(author, "so")));
	}

	@Test
	void wantsAName() {
		assertThat(QueryIntent.in("Where did alice go?", TWO).tellsName(said("alice", "We went to Ghent"))).isTrue();
		assertThat(QueryIntent.in("Why did alice go?", TWO).tellsName(said("alice", "We went to Ghent"))).isFalse();
	}

	// The last hour of 23 November in New York is the 24th in Greenwich.
	@Test
	void reckonsWithTheDayWhereItWasSaid() {
		QueryIntent asked = QueryIntent.in("What happened on 23 November?", TWO);

		assertThat(asked.time(said("alice", "so"))).isEqualTo(2);
	}

	private static Message said(String author, String content) {
		return new Message(View.of("w"), author, new SessionId("w", "s"), author, 1, content, Metadata.EMPTY, 0, null,
				OffsetDateTime.parse("2026-11-23T23:00:00-05:00"));
	}

}
