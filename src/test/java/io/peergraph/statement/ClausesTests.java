package io.peergraph.statement;

import java.util.List;

import io.peergraph.language.PeerNames;
import io.peergraph.text.English;
import io.peergraph.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a sentence can stand alone. */
class ClausesTests {

	private final Clauses clauses = new Clauses(new PeerNames("bob", List.of("bob", "ana")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I love tea, and I hate coffee.       | I love tea / I hate coffee
			I love tea; coffee is bad.           | I love tea / coffee is bad
			Well, ana, tea is the best!          | tea is the best
			Hi Ana! I love tea                   | I love tea
			Ana and I love tea.                  | Ana and I love tea
			If you do, I will.                   | If you do, I will
			I love tea, do you like it?          | I love tea
			Do you love tea?                     | ''
			Did you know that I love tea?        | I love tea
			I love tea, ana.                     | I love tea
			I love tea lol                       | I love tea
			I love tea 👍🎻                      | I love tea
			I said "tea!"                        | I said "tea!"
			...                                  | ''
			''                                   | ''""")
	void areWhatIsLeftOfIt(String sentence, String clauses) {
		assertThat(String.join(" / ",
				of(new TextSpan(sentence, 0)).stream().filter((clause) -> !clause.asks()).map(Clause::text).toList()))
			.isEqualTo(clauses);
	}

	@Test
	void knowWhereTheyStandInTheMessage() {
		String message = "Hello.  Well, I love tea,   and I hate coffee!";

		assertThat(of(new TextSpan(message.substring(8), 8))).isNotEmpty()
			.allSatisfy((clause) -> assertThat(message.substring(clause.span().start()).startsWith(clause.text()))
				.isTrue());
	}

	private List<Clause> of(TextSpan sentence) {
		return this.clauses.of(sentence, English.with((english) -> english.words(sentence.text())));
	}

}
