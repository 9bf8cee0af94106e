package io.peergraph.message;

import java.util.List;
import java.util.Map;

import io.peergraph.api.Input;
import io.peergraph.api.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewMessageTests {

	@Test
	void countsTheCharactersThatPeopleSee() {
		assertThat(read("😀".repeat(25_000)).content()).isEqualTo("😀".repeat(25_000));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("😀".repeat(25_001)))
			.withMessageContaining("at most 25,000 characters, not 25001");
	}

	@Test
	void keepsWhatCanBeStored() {
		assertThat(read("a\0b\uD83Dc").content()).isEqualTo("ab\uFFFDc");
	}

	private static NewMessage read(String content) {
		return MessageReader.read(new Input(Map.of("peer", "alice", "content", content), List.of()));
	}

}
