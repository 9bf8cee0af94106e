package io.peergraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as a process of its own, and what is left when it ends. */
class EmbeddedDatabaseTests {

	@TempDir
	private Path home;

	@Test
	void keepsTheDataHoweverItEndsAndEndsWithTheApplication() throws Exception {
		ProcessHandle restarted;
		try (PeergraphProcess first = PeergraphProcess.start(this.home)) {
			query("CREATE (:Kept {name: 'before the crash'})");

			ProcessHandle crashed = first.database();
			crashed.destroyForcibly();
			crashed.onExit().get(20, TimeUnit.SECONDS);

			assertThat(queryWhenBack("MATCH (n:Kept) RETURN count(n) AS n")).isEqualTo(1);
			assertThat(first.output()).contains("EmbeddedDatabase database ended exitCode=\"137\"");
			restarted = first.database();

			first.kill();
		}

		try (PeergraphProcess second = PeergraphProcess.start(this.home)) {
			assertThat(restarted.isAlive()).isFalse();
			assertThat(query("MATCH (n:Kept) RETURN count(n) AS n")).isEqualTo(1);
			ProcessHandle database = second.database();

			assertThat(second.stop()).isEqualTo(143);

			assertThat(database.isAlive()).isFalse();
		}
	}

	private long query(String cypher) throws IOException {
		try (Driver driver = GraphDatabase.driver(DatabaseAddresses.read(this.home.resolve("neo4j/addresses")).bolt(),
				AuthTokens.none()); var session = driver.session()) {
			return session.run(cypher).list().stream().mapToLong((row) -> row.get("n").asLong()).sum();
		}
	}

	private long queryWhenBack(String cypher) throws Exception {
		long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (true) {
			try {
				return query(cypher);
			}
			catch (Neo4jException ex) {
				assertThat(System.nanoTime()).isLessThan(deadline);
				Thread.sleep(500);
			}
		}
	}

}
