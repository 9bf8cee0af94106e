package io.peergraph.fact;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactTests {

	@Test
	void oneStatementHasOneKeyHoweverItIsWritten() {
		assertThat(key(" Alice  likes tea. ")).isEqualTo(key("alice likes tea"));
		assertThat(key("ALICE's cat is black")).isEqualTo(key("alice's cat is black"));
	}

	@Test
	void anotherStatementHasAnotherKey() {
		assertThat(key("alice likes tea")).isNotEqualTo(key("alice likes coffee"))
			.isNotEqualTo(key("alice likes TEA"))
			.isNotEqualTo(Fact.keyOf("other", "alice", "alice likes tea"))
			.isNotEqualTo(Fact.keyOf("demo", "alice", "alice likes tea", "told by bob"));
	}

	private static String key(String text) {
		return Fact.keyOf("demo", "alice", text);
	}

}
