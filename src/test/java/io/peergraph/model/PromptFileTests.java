package io.peergraph.model;

import java.io.UncheckedIOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Prompts in files, and their places. */
class PromptFileTests {

	private final PromptFile prompt = PromptFile.beside(PromptFileTests.class, "greet.md");

	@Test
	void fillsItsPlaces() {
		assertThat(this.prompt.with(Map.of("who", "bob", "words", 3))).isEqualTo("You greet bob with 3.\n");
	}

	@Test
	void leavesAValueAsItIsThatLooksLikeAPlace() {
		assertThat(this.prompt.with(Map.of("who", "{{words}} $1 \\1", "words", "{{who}} {{current_date}}")))
			.isEqualTo("You greet {{words}} $1 \\1 with {{who}} {{current_date}}.\n");
	}

	@Test
	void leavesNoPlaceEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.prompt.with(Map.of("who", "bob")))
			.withMessageContaining("words");
	}

	@Test
	void hasTheHashOfItsFileHoweverItIsFilled() {
		assertThat(this.prompt.hash()).hasSize(12).isEqualTo("0269bd1787dc");
	}

	@Test
	void saysThatItIsMissing() {
		assertThatThrownBy(() -> PromptFile.beside(PromptFileTests.class, "none.md"))
			.isInstanceOf(UncheckedIOException.class);
	}

}
