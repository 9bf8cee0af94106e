package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** How the embedded database is started. */
class Neo4jSettingsTests {

	@Test
	void tellsOfEveryFaultAndEndsWhatTakesTooLong(@TempDir Path home) throws IOException {
		EmbeddedProperties properties = new EmbeddedProperties(home, 0, 0, null, new EmbeddedProperties.Child(home,
				"127.0.0.1", DataSize.ofGigabytes(1), DataSize.ofMegabytes(256), List.of(), false));

		try (Neo4jHome prepared = Neo4jHome.prepare(properties)) {
			assertThat(prepared.command()).contains("-XX:-OmitStackTraceInFastThrow");
			assertThat(Files.readAllLines(home.resolve("neo4j/conf/neo4j.conf")))
				.contains("db.transaction.timeout=10m");
		}
	}

}
