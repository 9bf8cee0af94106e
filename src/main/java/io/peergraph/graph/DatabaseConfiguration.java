package io.peergraph.graph;

import java.net.URI;
import java.time.Clock;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Brings the schema to the database, wherever it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseUse.class)
class DatabaseConfiguration {

	@Bean
	Schema schema(Driver driver, Neo4jConnectionDetails connection, Environment environment, Clock clock,
			DatabaseUse use) {
		boolean local = !StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
		requireAnswer(driver, connection.getUri(), local);
		return new Schema(driver, clock, use, SchemaStatements.onClassPath());
	}

	private static void requireAnswer(Driver driver, URI uri, boolean local) {
		try {
			driver.verifyConnectivity();
		}
		catch (AuthenticationException ex) {
			throw new CannotStart((local ? "PEERGRAPH_HOME: the database refuses the password in its folder"
					: "SPRING_NEO4J_AUTHENTICATION_USERNAME, SPRING_NEO4J_AUTHENTICATION_PASSWORD: " + uri
							+ " refuses them")
					+ " (" + ex.getMessage() + ")", ex);
		}
		catch (Neo4jException ex) {
			String problem = NestedExceptionUtils.getMostSpecificCause(ex).getMessage();
			throw new CannotStart(
					local ? "PEERGRAPH_HOME: its database does not answer at " + uri + " right now (" + problem + ")"
							: "SPRING_NEO4J_URI=" + uri + ": no Neo4j answers there (" + problem + ")",
					ex);
		}
	}

}
