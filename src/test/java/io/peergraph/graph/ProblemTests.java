package io.peergraph.graph;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong is named as the database names it. */
class ProblemTests {

	@Test
	void isTheCodeOfTheDatabase() {
		TransientException fault = new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "secret");

		assertThat(Problem.of(new TransientDataAccessResourceException("secret", fault)))
			.isEqualTo("Neo.TransientError.Transaction.DeadlockDetected");
	}

	@Test
	void isTheKindOfWhatTheDatabaseDidNotName() {
		assertThat(Problem.of(new IllegalStateException("secret"))).isEqualTo("IllegalStateException");
		assertThat(Problem.of(new TransientException("N/A", "secret"))).isEqualTo("TransientException");
	}

}
