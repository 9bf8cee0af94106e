package io.peergraph.error;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a log may tell of a failure of the database. */
class LogRedactionTests {

	private final ClientException database = new ClientException("Neo.ClientError.Statement.ArgumentError",
			"the value 'a secret' is odd");

	@Test
	void tellsWhatAndWhereButNotTheWordsOfTheDatabaseNorOfWhoPassedThemOn() {
		Throwable told = LogRedaction.of(new IllegalStateException("because of 'a secret'", this.database));
		StringWriter log = new StringWriter();
		told.printStackTrace(new PrintWriter(log));

		assertThat(log.toString()).doesNotContain("a secret")
			.contains("IllegalStateException", "Neo.ClientError.Statement.ArgumentError",
					LogRedactionTests.class.getName());
		assertThat(told.getStackTrace()).isNotEmpty();
	}

	@Test
	void leavesOtherFailuresAsTheyAre() {
		IllegalStateException other = new IllegalStateException("plain words");

		assertThat(LogRedaction.of(other)).isSameAs(other);
	}

}
