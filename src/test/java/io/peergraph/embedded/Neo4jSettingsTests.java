package io.peergraph.embedded;

import java.io.IOException;
import java.net.URI;
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
		EmbeddedProperties properties = new EmbeddedProperties(home, 0, 0, null, null, new EmbeddedProperties.Child(
				home, "127.0.0.1", DataSize.ofGigabytes(1), DataSize.ofMegabytes(256), List.of(), false, false));

		try (Neo4jHome prepared = Neo4jHome.prepare(properties)) {
			assertThat(prepared.command()).contains("-XX:-OmitStackTraceInFastThrow");
			assertThat(Files.readAllLines(home.resolve("neo4j/conf/neo4j.conf")))
				.contains("db.transaction.timeout=10m");
		}
	}

	@Test
	void plansAStatementOnce(@TempDir Path home) throws IOException {
		assertThat(configuration(home, "http://localhost:8080/browser"))
			.contains("internal.cypher.use_parameter_size=false", "internal.cypher.expression_recompilation_limit=0");
	}

	@Test
	void opensBrowserWithTheGuideOfTheApplication(@TempDir Path home) throws IOException {
		assertThat(configuration(home, "http://localhost:8080/browser"))
			.contains("browser.post_connect_cmd=style http://localhost:8080/browser/style.grass;"
					+ " guide http://localhost:8080/browser/guide.html")
			.anyMatch((line) -> line.contains("connect-src") && line.endsWith(" http://localhost:8080"));
	}

	@Test
	void opensBrowserWithoutAGuideWhereNobodyKnowsThePort(@TempDir Path home) throws IOException {
		assertThat(configuration(home, "http://localhost:0/browser"))
			.noneMatch((line) -> line.startsWith("browser.post_connect_cmd"));
	}

	private static List<String> configuration(Path home, String guide) throws IOException {
		EmbeddedProperties properties = new EmbeddedProperties(home, 0, 0, null, URI.create(guide),
				new EmbeddedProperties.Child(home, "127.0.0.1", DataSize.ofGigabytes(1), DataSize.ofMegabytes(256),
						List.of(), false, false));
		try (Neo4jHome _ = Neo4jHome.prepare(properties)) {
			return Files.readAllLines(home.resolve("neo4j/conf/neo4j.conf"));
		}
	}

}
