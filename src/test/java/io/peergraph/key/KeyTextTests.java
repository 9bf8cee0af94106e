package io.peergraph.key;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A key as its holder has it. */
class KeyTextTests {

	private final KeyText key = KeyText.fresh();

	@Test
	void isReadAsItWasShown() {
		assertThat(KeyText.read(this.key.text())).contains(this.key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "id.secret", "Bearer x" })
	void isNoKeyInAnotherForm(String text) {
		assertThat(KeyText.read(text)).isEmpty();
		assertThat(KeyText.read(this.key.text() + text + " ")).isEmpty();
	}

	@Test
	void matchesWhatIsStoredOfItOnly() {
		KeyText other = new KeyText(this.key.id(), KeyText.fresh().secret());

		assertThat(this.key.matches(Optional.of(this.key.hash()))).isTrue();
		assertThat(other.matches(Optional.of(this.key.hash()))).isFalse();
		assertThat(this.key.matches(Optional.empty())).isFalse();
	}

	@Test
	void isStoredDifferentlyEachTimeAndNeverAsItIs() {
		assertThat(this.key.hash()).isNotEqualTo(this.key.hash()).doesNotContain(this.key.secret());
	}

	@Test
	void doesNotTellItsSecretToALog() {
		assertThat(this.key).asString().doesNotContain(this.key.secret());
	}

}
