package io.peergraph.language;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What asks, and for what. */
class QuestionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "Do you?", "Really?!", "Is it so? 😀", "\"Why?\"", "本当？", "(Do you know?)" })
	void endsAsAQuestion(String text) {
		assertThat(Questions.asks(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What a day.", "He asked \"why?\"", "You know (do you?)", "Why? Because.", "?!? yes", "" })
	void doesNotEndAsAQuestion(String text) {
		assertThat(Questions.asks(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Does alice smoke?, true", "mag Alice Tee?, true", "What does alice smoke?, false" })
	void isOfYesOrNo(String question, boolean expected) {
		assertThat(Questions.isOfYesOrNo(question)).isEqualTo(expected);
	}

	@Test
	void isForATimeOrANumber() {
		assertThat(Questions.isOfTime("In which month did they meet?")).isTrue();
		assertThat(Questions.isOfNumber("How many eggs?")).isTrue();
		assertThat(Questions.isOfTime("How many eggs?")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Which book did alice read?, true", "where is bob, true", "When did alice go?, false",
			"How does bob know who won?, false" })
	void isForWhatMayHaveAName(String question, boolean expected) {
		assertThat(Questions.isOfName(question)).isEqualTo(expected);
	}

	@Test
	void namesAfterItsVerbWhoDoesWhatIsAsked() {
		assertThat(Questions.subject("What did alice lend bob?")).hasValue("alice");
		assertThat(Questions.subject("Which songs is bob singing for alice?")).hasValue("bob");
		assertThat(Questions.subject("Anything about alice?")).isEmpty();
	}

	@Test
	void isGeneralWhereNothingInParticularIsAsked() {
		assertThat(Questions.isGeneral("Tell me about alice", Lexicon.words("everything you know"))).isTrue();
		assertThat(Questions.isGeneral("Where is alice?", Set.of())).isFalse();
		assertThat(Questions.isGeneral("Tell me about alice's cat", Lexicon.words("cat"))).isFalse();
	}

}
