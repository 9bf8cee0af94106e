package io.peergraph.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What statements say of the world, whoever says it. */
class PropositionTests {

	@ParameterizedTest
	@CsvSource({ "bob,bob said that the bridge is safe,the bridge is safe,", "bob,bob likes olives,bob likes olives,",
			"bob,bob said that the old bridge is not safe.,the old bridge is not safe,the old bridge is safe",
			"bob,bob does not like olives,bob does not like olives,bob likes olives",
			"bob,bob said that alice no longer lives in Porto,alice no longer lives in porto,alice lives in porto",
			"'bob','bob said \"the bridge is not safe\"',," })
	void areTheSameWhoeverSaysIt(String about, String text, String proposition, String denied) {
		assertThat(Proposition.of(about, text).orElse(null)).isEqualTo(proposition);
		assertThat(Proposition.denied(about, text).orElse(null)).isEqualTo(denied);
	}

}
