package io.peergraph.question;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrustQuestionTests {

	@ParameterizedTest
	@ValueSource(strings = { "Can alice be trusted?", "Should I trust alice", "Is alice reliable?",
			"Would alice betray me?", "Is alice honest with me?", "Can I rely on alice?", "Is alice a liar or loyal?",
			"Will alice keep her word?", "Can I count on alice?", "How trustworthy is alice?" })
	void hearsThatTrustIsAsked(String question) {
		assertThat(TrustQuestion.whose(question, Set.of("alice"))).contains("alice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "What did bob eat?", "Where does alice live?", "Who attacked charlie?",
			"Does alice trust bob?", "Who trusts alice?", "Is alice on our side?", "Did alice keep her promise?",
			"Has alice kept her word to bob?" })
	void hearsThatItIsNot(String question) {
		assertThat(TrustQuestion.whose(question, Set.of("alice", "bob", "charlie"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Can charlie trust alice?, alice", "Would alice betray charlie?, alice",
			"Is bob loyal to alice?, bob" })
	void tellsWhoIsTrustedFromWhoTrusts(String question, String whose) {
		assertThat(TrustQuestion.whose(question, Set.of("alice", "bob", "charlie"))).contains(whose);
	}

}
