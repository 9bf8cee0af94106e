package io.peergraph.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import io.peergraph.graph.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a database comes by its password, and what is said when it is gone. */
@Execution(ExecutionMode.CONCURRENT)
class DatabasePasswordTests {

	@TempDir
	private Path home;

	@Test
	void isMadeForDataFromBeforeAndMadeAnewWhereItIsLost() throws Exception {
		DataBefore.leave(this.home, "CREATE (:Kept)");

		DatabasePassword first = startAndCount();

		Files.delete(file());
		assertThatExceptionOfType(CannotStart.class).isThrownBy(this::startAndCount)
			.withMessageContainingAll(file().toString(), "is missing", "databases/system", "auth.ini");
		Files.writeString(file(), "not this one\n");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(this::startAndCount)
			.withMessageContainingAll(file().toString(), "is refused by it");

		Files.delete(file());
		for (String named : new String[] { "databases/system", "transactions/system", "dbms/auth.ini" }) {
			assertThat(FileSystemUtils.deleteRecursively(this.home.resolve("neo4j/data").resolve(named))).isTrue();
		}
		assertThat(startAndCount()).isNotEqualTo(first);
	}

	private DatabasePassword startAndCount() {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DataBefore.properties(this.home))) {
			assertThat(kept(database, database.password().token())).isEqualTo(1);
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> kept(database, AuthTokens.none()));
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> kept(database, AuthTokens.basic("neo4j", "neo4j")));
			return database.password();
		}
	}

	private static long kept(EmbeddedDatabase database, AuthToken token) {
		try (Driver driver = GraphDatabase.driver(database.bolt(), token); var session = driver.session()) {
			return session.run("MATCH (n:Kept) RETURN count(n) AS n").single().get("n").asLong();
		}
	}

	@Test
	void isOneLineWhenItCannotBeRead() throws Exception {
		PrivateFolder folder = PrivateFolder.at(this.home.resolve("neo4j"));
		DatabasePassword made = DatabasePassword.in(folder);
		assertThat(DatabasePassword.read(folder)).isEqualTo(made);

		Files.writeString(file(), "\n");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DatabasePassword.in(folder))
			.withMessageContainingAll(file().toString(), "is not complete");
		Files.write(file(), new byte[] { (byte) 0xFF, (byte) 0xFE });
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DatabasePassword.in(folder))
			.withMessageContainingAll(file().toString(), "cannot be read");
		Files.delete(file());
		Files.createDirectory(file());
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DatabasePassword.in(folder))
			.withMessageContainingAll(file().toString(), "cannot be read");
	}

	@Test
	void leavesAFolderOfManyThingsAsItIs() throws Exception {
		Files.createFile(this.home.resolve("letters"));
		var before = Files.getPosixFilePermissions(this.home);

		PrivateFolder.unlessShared(this.home, Set.of("neo4j"));

		assertThat(Files.getPosixFilePermissions(this.home)).isEqualTo(before);
	}

	private Path file() {
		return this.home.resolve("neo4j/password");
	}

}
