package io.peergraph.statement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import io.peergraph.language.PeerNames;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class OwnNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I am Ottilie.                            | p7's name is Ottilie
			hi all, I'm Ottilie Krug                 | p7's name is Ottilie Krug
			Hello, this is Ottilie. How are you?     | p7's name is Ottilie
			Ottilie here.                            | p7's name is Ottilie
			my name is jonas and i like tea           | p7's name is Jonas
			My full name is Ottilie J. Krug.         | p7's name is Ottilie J. Krug
			The name's Krug                          | p7's name is Krug
			Please call me Otti!                     | p7 wants to be called Otti
			You can call me Otti, by the way         | p7 wants to be called Otti
			I go by Otti these days                  | p7 is called Otti
			My friends call me Otti                  | p7 is called Otti by p7's friends
			everybody calls me Otti                  | p7 is called Otti by everybody""")
	void isToldAsTheNameOfThePeer(String message, String told) {
		assertThat(told(message)).first().isEqualTo(told);
		assertThat(told(message)).noneMatch((text) -> text.startsWith("p7 is Ottilie"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "I am Irish.", "I'm Polish and Catholic", "I am Team Red!", "I'm bob",
			"This is Rome at night.", "Don't call me Shirley.", "My name is hard to spell.", "I am CEO of it all",
			"He is Tom.", "Call me later", "I am not Tom", "Kim said: I am Tom", "> I am Tom", "I'm Tom's brother" })
	void isNotTakenFromAnythingElse(String message) {
		assertThat(told(message))
			.noneMatch((text) -> text.matches("p7's name is \\p{Lu}.*|p7 (?:is|wants to be) called.*"));
	}

	private static List<String> told(String message) {
		return new StatementReader(new PeerNames("p7", Set.of("p7", "bob")))
			.read(message, OffsetDateTime.parse("2026-03-10T09:00:00Z"), null)
			.stream()
			.map(StatedClause::text)
			.toList();
	}

}
