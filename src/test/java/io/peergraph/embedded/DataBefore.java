package io.peergraph.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A data folder as Peergraph left it before its database had a password. */
public final class DataBefore {

	private DataBefore() {
	}

	public static EmbeddedProperties properties(Path home) {
		return new EmbeddedProperties(home, 0, 0, null, null,
				new EmbeddedProperties.Child(Path.of(System.getProperty("peergraph.database.lib")), "127.0.0.1",
						DataSize.ofMegabytes(512), DataSize.ofMegabytes(64),
						List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), false, false));
	}

	/** Leaves a folder with what a statement makes. */
	public static void leave(Path home, String statement) throws Exception {
		int tries = 1;
		// A port that was free a moment ago may have been given to another test.
		while (!left(home, statement)) {
			assertThat(tries++).as("tries to start a database").isLessThan(5);
		}
	}

	private static boolean left(Path home, String statement) throws Exception {
		Path folder = Files.createDirectories(home.resolve("neo4j"));
		DatabaseAddresses addresses = DatabaseAddresses.free(properties(home));
		Files.createDirectories(folder.resolve("conf"));
		Files.write(folder.resolve("conf/neo4j.conf"),
				List.of("server.directories.data=" + folder.resolve("data"),
						"server.directories.logs=" + folder.resolve("logs"), "dbms.security.auth_enabled=false",
						"server.bolt.listen_address=127.0.0.1:" + addresses.boltPort(), "server.http.enabled=false"));
		Process process = start(folder);
		try {
			return run(addresses.bolt(), process, statement);
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private static Process start(Path folder) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
				Path.of(System.getProperty("peergraph.database.lib")).toAbsolutePath().resolve("*").toString(),
				"org.neo4j.server.Neo4jCommunity", "--home-dir=" + folder, "--config-dir=" + folder.resolve("conf"))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("before.log").toFile())
			.start();
	}

	private static boolean run(URI bolt, Process process, String statement) {
		try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.none())) {
			await().atMost(Duration.ofMinutes(10))
				.ignoreExceptionsInstanceOf(Neo4jException.class)
				.until(() -> !process.isAlive() || ran(driver, statement));
			return process.isAlive();
		}
	}

	private static boolean ran(Driver driver, String statement) {
		try (var session = driver.session()) {
			session.run(statement).consume();
			return true;
		}
	}

}
