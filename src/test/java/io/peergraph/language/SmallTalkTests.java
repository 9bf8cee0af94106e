package io.peergraph.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What only keeps a conversation going. */
class SmallTalkTests {

	@ParameterizedTest
	@ValueSource(strings = { "I hope you are well", "Thanks for the help", "thank you", "Let me know what you think",
			"I just wanted to say hello", "I'm looking forward to hearing from you", "Can't wait", "Nice to meet you",
			"I really appreciate it", "I'm so sorry for you", "no worries\nat all" })
	void isPolite(String clause) {
		assertThat(SmallTalk.isAll(clause)).isTrue();
		assertThat(Questions.isAsking(clause)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What's new", "How are you", "Do you like tea", "Isn't it cold", "WHERE IS the book",
			"Would you\ncome" })
	void asks(String clause) {
		assertThat(Questions.isAsking(clause)).isTrue();
		assertThat(SmallTalk.isAll(clause)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I hope to become a nurse", "I want a dog", "I am looking for a house", "I do like tea",
			"What a day", "When I was young I swam", "I will visit Rome", "The wait is long", "" })
	void statesSomething(String clause) {
		assertThat(SmallTalk.isAll(clause)).isFalse();
		assertThat(Questions.isAsking(clause)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I/PRON like/VERB green/ADJ tea/NOUN       | 3
			I/PRON THINK/VERB it/PRON is/AUX good/ADJ | 0
			Rome/PROPN ,/PUNCT 7/NUM hills/NOUN       | 3
			slowly/ADV but/CCONJ surely/ADV           | 0""")
	void countsTheWordsThatCarrySomething(String tagged, int weight) {
		assertThat(SmallTalk.weight(Tagged.of(tagged).words())).isEqualTo(weight);
	}

}
