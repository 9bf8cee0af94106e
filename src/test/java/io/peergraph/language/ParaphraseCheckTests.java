package io.peergraph.language;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are one only where who holds them reads the same words. */
class ParaphraseCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			alice works as a spy  | alice works as a SPY
			alice works as a spy  | alice works as a spy!
			alice is 5            | alice is 5...
			alice likes Bob       | alice likes bob
			alice's cat is black  | alices cat is black""")
	void tellsFactsApartThatAreWrittenOtherwise(String one, String other) {
		assertThat(ParaphraseCheck.plain("alice", one)).isNotEqualTo(ParaphraseCheck.plain("alice", other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Alice works as a spy.        | alice works as a spy
			'  alice works  as a spy '   | alice works as a spy
			ALICE's cat is black         | alice's cat is black
			Alicia is her sister         | Alicia is her sister""")
	void writesTheSameInOneWay(String text, String plain) {
		assertThat(ParaphraseCheck.plain("alice", text)).isEqualTo(plain);
	}

	@Test
	void lettersAloneDoNotKeepFactsApartForWhoHoldsThem() {
		assertThat(ParaphraseCheck.mayAgree("alice works as a SPY", "alice works as a spy", List.of())).isTrue();
		assertThat(ParaphraseCheck.mayAgree("alice works for MI6", "alice works for MI5", List.of())).isFalse();
	}

}
