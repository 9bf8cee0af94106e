package io.peergraph.imports;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.message.KeyedMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys of the lines of a file. */
class OccurrencesTests {

	private static final ImportLine YES = line("lunch", "Yes", "");

	private static final ImportLine NO = line("lunch", "No", "");

	@Test
	void areTheSameInEveryRunWhereverALineStands() {
		assertThat(keys(YES, NO, YES)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys(NO, YES, YES));
	}

	@Test
	void countOnlyWhatIsTheSameInTheSameSession() {
		assertThat(keys(YES, line("dinner", "Yes", ""))).allSatisfy((key) -> assertThat(key).endsWith(":1"));
		assertThat(keys(YES, line("lunch", "Yes", ", \"createdAt\": \"2026-03-10T10:00:00Z\""))).doesNotHaveDuplicates()
			.allSatisfy((key) -> assertThat(key).endsWith(":1"));
	}

	@Test
	void areThoseOfTheCallerWhereThereAreAny() {
		KeyedMessage chosen = new Occurrences().key(line("lunch", "Yes", ", \"idempotencyKey\": \"mine\""));

		assertThat(chosen.key()).isEqualTo("mine");
		assertThat(chosen.chosen()).isTrue();
		assertThat(new Occurrences().key(YES).chosen()).isFalse();
	}

	private static List<String> keys(ImportLine... lines) {
		Occurrences occurrences = new Occurrences();
		return Stream.of(lines).map(occurrences::key).map(KeyedMessage::key).toList();
	}

	private static ImportLine line(String session, String content, String more) {
		return LineReader.read(1,
				"{\"workspace\": \"demo\", \"session\": \"%s\", \"peer\": \"bob\", \"content\": \"%s\"%s}"
					.formatted(session, content, more));
	}

}
