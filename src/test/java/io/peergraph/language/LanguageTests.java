package io.peergraph.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A language is data beside the rules that use it. */
class LanguageTests {

	private static final Path DATA = Path.of("src/main/resources/io/peergraph/language");

	private static final List<Path> RULES = Stream.of("language", "text", "statement", "question", "epistemics")
		.map((room) -> Path.of("src/main/java/io/peergraph", room))
		.toList();

	@Test
	void readsTheListsOfEachLanguage() {
		assertThat(Language.ENGLISH.words("usual")).contains("the", "i'm").doesNotContain("und", "#");
		assertThat(Language.GERMAN.words("usual")).contains("und");
		assertThat(Language.GERMAN.words("modals")).isEmpty();
		assertThat("er mag es nicht".matches(".*\\b" + Language.anyOf("denial") + "\\b.*")).isTrue();
	}

	@Test
	void hasNoListThatNobodyReads() throws IOException {
		StringBuilder rules = new StringBuilder();
		for (Path file : rules()) {
			rules.append(Files.readString(file));
		}

		assertThat(files(DATA)).isNotEmpty()
			.allSatisfy((list) -> assertThat(rules).contains(list.getFileName().toString().replace(".txt", "\"")));
	}

	@Test
	void hasNoWordOfAnotherLanguageAmongItsRules() throws IOException {
		for (Path file : rules()) {
			assertThat(Files.readString(file))
				.doesNotContainPattern("(?i)\\b(?:nicht|kein|wer|wem|verrat\\w*|aber)\\b");
		}
	}

	private static List<Path> rules() throws IOException {
		List<Path> rules = new ArrayList<>();
		for (Path room : RULES) {
			rules.addAll(files(room));
		}
		return rules;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
