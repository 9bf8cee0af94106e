package io.peergraph.graph;

import io.peergraph.QuietTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

@QuietTest
class DatabaseHealthIndicatorTests {

	@Test
	void isUpWhenTheDatabaseAnswers(@Autowired DatabaseHealthIndicator indicator) {
		assertThat(indicator.health()).isNotNull().returns(Status.UP, Health::getStatus);
	}

	@Test
	void isDownWhenItDoesNot() {
		try (Driver nowhere = GraphDatabase.driver("bolt://localhost:1", AuthTokens.none())) {
			assertThat(new DatabaseHealthIndicator(nowhere).health()).isNotNull()
				.returns(Status.DOWN, Health::getStatus);
		}
	}

}
