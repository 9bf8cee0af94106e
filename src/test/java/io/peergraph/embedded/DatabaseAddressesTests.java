package io.peergraph.embedded;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and programs are told of where a database listens. */
class DatabaseAddressesTests {

	@Test
	void sendsPeopleToABrowserThatKnowsTheDatabaseAndItsUser() {
		assertThat(new DatabaseAddresses("127.0.0.1", 7001, 7002).browser())
			.hasToString("http://localhost:7002/browser/?dbms=bolt://neo4j@localhost:7001");
	}

	@Test
	void namesAnAddressThatCanBeReachedWhenItListensEverywhere() {
		assertThat(new DatabaseAddresses("0.0.0.0", 7001, 7002).bolt()).hasToString("bolt://127.0.0.1:7001");
	}

}
