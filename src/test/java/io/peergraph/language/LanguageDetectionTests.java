package io.peergraph.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sentences the rules for English are not for. */
class LanguageDetectionTests {

	@ParameterizedTest
	@ValueSource(strings = { "Ich wohne in Berlin und habe einen Hund.", "Je suis dans le jardin avec les enfants.",
			"Me gusta el té y vivo con mi hermana.", "Non sono di Roma.", "Ik woon in een huis van hout.",
			"我住在上海，喜欢喝茶。", "Я живу в Москве.", "أنا أعيش في القاهرة.", "昨日、東京に行きました。" })
	void areForeign(String sentence) {
		assertThat(LanguageDetection.isForeign(sentence)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I live in Berlin and have a dog.", "Moved to Lisbon.", "She met Los Lobos at the Alamo.",
			"I met 王伟 at the station.", "42!", "", "👍", "I'm from São Paulo." })
	void areOurs(String sentence) {
		assertThat(LanguageDetection.isForeign(sentence)).isFalse();
	}

	@Test
	void areQuotedWhenTheySaySomething() {
		assertThat(LanguageDetection.quoted(" Ich wohne hier. ", "bob")).contains("bob said: \"Ich wohne hier.\"");
		assertThat(LanguageDetection.quoted("我住在上海。", "bob")).contains("bob said: \"我住在上海。\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Guten Tag", "你好", "Wo wohnst du denn?", "你住在上海吗？", "" })
	void areLeftOutWhenTheyGreetOrAsk(String sentence) {
		assertThat(LanguageDetection.quoted(sentence, "bob")).isEmpty();
	}

}
