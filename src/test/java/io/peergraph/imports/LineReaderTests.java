package io.peergraph.imports;

import java.time.OffsetDateTime;

import io.peergraph.api.Refused;
import io.peergraph.session.Invitation;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A message in a line of a file. */
class LineReaderTests {

	@Test
	void readsAllThatAMessageMayHave() {
		ImportLine line = read("""
				, "createdAt": "2026-03-10T11:15:30+01:00", "idempotencyKey": "k", "reasoning": false,
				"metadata": {"a": 1.50}, "members": ["ana", {"peer": "carol", "observeOthers": true}]""");

		assertThat(line.number()).isEqualTo(7);
		assertThat(line.session()).isEqualTo(new SessionId("demo", "lunch"));
		assertThat(line.key()).isEqualTo("k");
		assertThat(line.members()).extracting(Invitation::peer).containsExactly("ana", "carol");
		assertThat(line.message().peer()).isEqualTo("bob");
		assertThat(line.message().content()).isEqualTo("Eggs!");
		assertThat(line.message().createdAt()).isEqualTo(OffsetDateTime.parse("2026-03-10T11:15:30+01:00"));
		assertThat(line.message().reasoning()).isFalse();
		assertThat(line.message().metadata().values()).containsOnlyKeys("a");
	}

	@Test
	void takesNullForNothing() {
		ImportLine line = read(
				", \"createdAt\": null, \"members\": null, \"metadata\": null, \"idempotencyKey\": null");

		assertThat(line.message().createdAt()).isNull();
		assertThat(line.members()).isEmpty();
		assertThat(line.key()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			, "secret": 1                          | unknown field
			, "reasoning": "secret"                | reasoning must be true or false
			, "metadata": ["secret"]               | metadata must be an object
			, "members": "secret"                  | members must be a list
			, "members": [{"peer": "a", "secret": 1}] | unknown field
			, "members": [7]                       | the member must be a JSON object
			, "createdAt": "secret"                | ISO 8601
			, "createdAt": "2026-03-10"            | ISO 8601
			, "createdAt": "+12026-03-10T10:15:30Z" | ISO 8601
			, "createdAt": 1767225600              | createdAt must be a text
			, "idempotencyKey": " "                | 1 to 512 characters
			, "peer": "secret"                     | each key once
			, "metadata": {"secret": 1e9999999}    | the line
			} {"secret": 1                         | one JSON object""")
	void saysWhichRuleWasBrokenAndNotWhatStandsThere(String more, String rule) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(more))
			.satisfies((refused) -> assertThat(refused.getMessage()).contains(rule).doesNotContain("secret"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''
			null
			[]
			"text"
			{}
			{"workspace": "demo"}
			{"workspace": "demo", "session": "lunch", "peer": "bob"}
			{"workspace": "demo", "session": "lunch", "peer": "a/b", "content": "x"}""")
	void refusesWhatIsNoMessage(String text) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> LineReader.read(1, text));
	}

	private static ImportLine read(String more) {
		return LineReader.read(7,
				"{\"workspace\": \"demo\", \"session\": \"lunch\", \"peer\": \"bob\", \"content\": \"Eggs!\"" + more
						+ "}");
	}

}
