package io.peergraph.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StanceTests {

	@ParameterizedTest
	@ValueSource(strings = { "Can alice be trusted?", "Should I trust alice", "Is alice reliable?",
			"Would alice betray me?", "Is alice honest with me?", "Can I rely on alice?", "Is alice a liar or loyal?",
			"Is alice on our side?", "Can I count on alice?", "How trustworthy is alice?" })
	void hearsThatTrustIsAsked(String question) {
		assertThat(Stance.isAsked(question)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What did bob eat?", "Where does alice live?", "Who attacked charlie?" })
	void hearsThatItIsNot(String question) {
		assertThat(Stance.isAsked(question)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|',
			value = { "alice proposes to attack charlie's fortress, AGAINST", "alice will not attack charlie, FOR",
					"alice promises to help bob, FOR", "alice never helped bob, AGAINST",
					"alice broke her promise, AGAINST", "charlie must not know, AGAINST", "alice likes tea, NEITHER" })
	void weighsAStatement(String statement, Stance stance) {
		assertThat(Stance.of(statement)).isEqualTo(stance);
	}

}
