package io.peergraph.work;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTests {

	@Test
	void aDatabaseThatIsAwayOrBrokenIsNoFaultOfTheMessages() {
		assertThat(Faults.pass(new IllegalStateException(new ServiceUnavailableException("away")))).isTrue();
		assertThat(Faults.pass(new IllegalStateException(
				new DatabaseException("Neo.DatabaseError.Transaction.TransactionStartFailed", "panicked"))))
			.isTrue();
	}

	@Test
	void aStatementThatFailsMayBe() {
		assertThat(Faults.pass(new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "odd"))).isFalse();
		assertThat(Faults.pass(new ClientException("Neo.ClientError.Statement.ArgumentError", "odd"))).isFalse();
		assertThat(Faults.pass(new IllegalStateException())).isFalse();
	}

}
