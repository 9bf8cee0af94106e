package io.peergraph.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sentences are not in English, short ones above all. */
class LanguageDetectionTests {

	@ParameterizedTest
	@ValueSource(strings = { "Mein Bruder arbeitet in Wien.", "Ich habe zwei Katzen.", "Mon frère travaille à Paris.",
			"Ayer fuimos al cine con Ana.", "Mio fratello lavora a Milano.", "Mijn broer werkt in Utrecht.",
			"Tenho dois gatos em casa.", "Min bror arbetar i Lund.", "Mieszkam w Krakowie od roku.", "Можно завтра?",
			"我昨天搬到了上海。" })
	void areForeign(String sentence) {
		assertThat(LanguageDetection.isForeign(sentence)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ok, cool!", "I love painting landscapes.", "Yep, progress takes time.",
			"Long time no chat!", "Priya Anand  10:42 AM", "bob [9:03 AM]", "Check 'em out!",
			"My sister moved to Wien.", "My boss is called Jürgen Müller.", "Love the quote, Sam.",
			"From: Casa Verde <rooms@casaverde.example>", "lol", "I'm gonna grab Belgium." })
	void areEnglishOrNothing(String sentence) {
		assertThat(LanguageDetection.isForeign(sentence)).isFalse();
	}

	@Test
	void knowsMostShortSentencesOfManyLanguages() throws IOException {
		List<String> sentences = new ClassPathResource("foreign.txt", LanguageDetectionTests.class)
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();

		assertThat(sentences).hasSizeGreaterThan(50);
		assertThat(sentences.stream().filter(LanguageDetection::isForeign))
			.hasSizeGreaterThan(sentences.size() * 4 / 5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ich wohne in Berlin und habe einen Hund.", "Je suis dans le jardin avec les enfants.",
			"Me gusta el té y vivo con mi hermana.", "Non sono di Roma.", "Ik woon in een huis van hout.",
			"我住在上海，喜欢喝茶。", "Я живу в Москве.", "أنا أعيش في القاهرة.", "昨日、東京に行きました。" })
	void areForeignByTheirUsualWordsOrLetters(String sentence) {
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
		assertThat(LanguageDetection.quoted("犬が大好きです。", "bob")).contains("bob said: \"犬が大好きです。\"");
		assertThat(LanguageDetection.quoted("Danke, ich nehme den Tee.", "bob"))
			.contains("bob said: \"Danke, ich nehme den Tee.\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Guten Tag", "你好", "Wo wohnst du denn?", "你住在上海吗？", "", "Guten Abend allerseits!",
			"Vielen Dank für die Blumen!", "Merci beaucoup pour tout !", "Muchas gracias a todos",
			"Buona notte a tutti", "Спасибо большое за помощь", "Доброе утро, друзья!", "谢谢大家的帮助！", "お疲れ様でした。",
			"お元気ですか。", "你是老师吗。" })
	void areLeftOutWhenTheyGreetOrAsk(String sentence) {
		assertThat(LanguageDetection.quoted(sentence, "bob")).isEmpty();
	}

}
