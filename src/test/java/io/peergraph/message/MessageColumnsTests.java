package io.peergraph.message;

import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageColumnsTests {

	@Test
	void areTheSameInListsAndStatements() {
		assertThat(CypherFile.fragment("message", "m")).isEqualTo(Messages.COLUMNS.stream()
			.map((column) -> "." + column)
			.collect(Collectors.joining(", ", "m {", "} AS message")));
	}

}
