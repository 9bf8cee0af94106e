package io.peergraph.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What denies, and what it denies. */
class NegationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bob does not smoke                  | bob smokes
			bob does not smoke any more.        | bob smokes
			bob does not smoke anymore!!        | bob smokes
			bob no longer smokes                | bob smokes
			bob does no longer try hard         | bob tries hard
			bob is not happy                    | bob is happy
			bob is no longer in Porto           | bob is in Porto
			bob cannot swim at all              | bob can swim
			bob has not seen it                 | bob has seen it
			bob will not come                   | bob will come
			Bob does not have a car             | Bob has a car
			bob does not go out, now            | bob goes out""")
	void isPutTheOtherWayRound(String text, String affirmed) {
		assertThat(Negation.of("bob", text)).contains(affirmed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob smokes", "bob", "", "alice does not smoke", "bobby does not smoke",
			"bob never smokes", "bob said that alice does not smoke", "bob did not smoke" })
	void isNothingWhereThereIsNoPlainDenial(String text) {
		assertThat(Negation.of("bob", text)).isEmpty();
	}

	@Test
	void takesNamesOfSeveralWordsAndOddSigns() {
		assertThat(Negation.of("ann (2) .*", "ann (2) .* is not here")).contains("ann (2) .* is here");
	}

	@Test
	void isInWhatDeniesOnce() {
		assertThat(Negation.isIn("bob mag keinen Tee")).isTrue();
		assertThat(Negation.isIn("bob can't swim")).isTrue();
		assertThat(Negation.isIn("nobody did nothing")).isFalse();
		assertThat(Negation.isOfLack("It is not known where bob lives.")).isTrue();
	}

	@Test
	void endsWhatWas() {
		assertThat(TemporalScope.isOfBefore("bob does not live in Porto any more")).isTrue();
		assertThat(TemporalScope.isOfBefore("bob does not want any more tea")).isFalse();
		assertThat(TemporalScope.isFormer("Where does bob live?", "bob formerly lived in Porto")).isTrue();
	}

}
