package io.peergraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which statements there are. */
class CypherFileTests {

	@Test
	void knowsTheStatementsOfAllRoomsAndOfOne() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
			assertThat(CypherFile.names("*"))
				.containsExactlyElementsOf(files.map((file) -> Path.of("cypher").relativize(file).toString())
					.filter((name) -> name.endsWith(".cypher") && !name.startsWith("fragment"))
					.map((name) -> name.replace(".cypher", ""))
					.sorted()
					.toList());
		}
		assertThat(CypherFile.names("peer")).contains("peer/find").allMatch((name) -> name.startsWith("peer/"));
	}

}
