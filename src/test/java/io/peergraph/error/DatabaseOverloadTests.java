package io.peergraph.error;

import io.peergraph.api.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.ClientException;

import org.springframework.dao.InvalidDataAccessResourceUsageException;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database did not do is told with a code of ours. */
class DatabaseOverloadTests {

	@ParameterizedTest
	@CsvSource({ "Neo.TransientError.Transaction.DeadlockDetected, BUSY",
			"Neo.ClientError.Statement.EntityNotFound, BUSY",
			"Neo.ClientError.Transaction.TransactionTimedOut, TIMED_OUT",
			"Neo.TransientError.Transaction.BookmarkTimeout, TIMED_OUT",
			"Neo.ClientError.Transaction.InvalidBookmark, INVALID_VALUE" })
	void isToldByItsCode(String database, Code ours) {
		ClientException fault = new ClientException(database, "a secret");

		assertThat(DatabaseOverload.behind(new InvalidDataAccessResourceUsageException("a secret", fault)))
			.hasValueSatisfying((error) -> {
				assertThat(error.code()).isEqualTo(ours);
				assertThat(error.message()).doesNotContain("secret");
			});
	}

	@Test
	void leavesOtherFaultsToOthers() {
		assertThat(DatabaseOverload.behind(new ClientException("Neo.ClientError.Statement.SyntaxError", ""))).isEmpty();
		assertThat(DatabaseOverload.behind(new ClientException("Neo.ClientError.Database.DatabaseNotFound", "")))
			.isEmpty();
	}

}
