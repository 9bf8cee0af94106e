package io.peergraph.graph;

import java.time.Duration;

import io.peergraph.QuietTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

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
			assertThat(indicator(nowhere).health()).isNotNull().returns(Status.DOWN, Health::getStatus);
		}
	}

	@Test
	void isDownWhenItAnswersAndRequestsDoNotReachIt() {
		try (Driver driver = TestDatabase.connect(Config.defaultConfig())) {
			Driver blocked = new ConnectionQueue(0, Duration.ofMillis(50)).queueing(driver);

			assertThat(indicator(driver).health()).isNotNull().returns(Status.UP, Health::getStatus);
			assertThat(indicator(blocked).health()).isNotNull().returns(Status.DOWN, Health::getStatus);
		}
	}

	private static DatabaseHealthIndicator indicator(Driver driver) {
		return new DatabaseHealthIndicator(new Transactions(new Neo4jTransactionManager(driver)),
				Neo4jClient.create(driver));
	}

}
