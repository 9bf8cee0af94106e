package io.peergraph.embedded;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@UsesTestDatabase
class TestDatabaseTests {

	@Test
	void refusesADatabaseWithDataThatIsNotMarked() {
		TestDatabase.query("MATCH (t:TestDatabase) REMOVE t:TestDatabase SET t:Foreign", Map.of());
		try {
			assertThatIllegalStateException().isThrownBy(() -> TestDatabase.claim(TestDatabase.driver()))
				.withMessageContaining("not marked as a test database");
			assertThat(TestDatabase.query("MATCH (n:Foreign) RETURN n", Map.of())).hasSize(1);
		}
		finally {
			TestDatabase.query("MATCH (t:Foreign) REMOVE t:Foreign SET t:TestDatabase", Map.of());
		}
	}

	@Test
	void keepsTheMarkAndTheSchemaWhenItIsWiped() {
		TestDatabase.query("CREATE (:Gone)-[:TO]->(:Gone)", Map.of());

		TestDatabase.wipe();

		assertThat(TestDatabase.query("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label", Map.of()))
			.extracting((row) -> row.get("label").asString())
			.contains("TestDatabase")
			.isSubsetOf("TestDatabase", "SchemaVersion", "SchemaLock");
	}

}
