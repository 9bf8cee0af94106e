package io.peergraph.graph;

import java.net.URI;
import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings a database of our own where no server is configured, and the schema to both. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DatabaseProperties.class, DatabaseUse.class })
class DatabaseConfiguration {

	@Bean
	@Conditional(NoServerConfigured.class)
	LocalDatabase localDatabase(DatabaseProperties properties) {
		return LocalDatabase.open(properties);
	}

	// The driver depends on this, so it is closed before the database stops.
	@Bean
	@Conditional(NoServerConfigured.class)
	Neo4jConnectionDetails localConnection(LocalDatabase database) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return database.bolt();
			}

			@Override
			public AuthToken getAuthToken() {
				return database.password().token();
			}

		};
	}

	@Bean
	@Conditional(NoServerConfigured.class)
	MeterBinder diskMeter(DatabaseProperties properties) {
		DiskSpace disk = DiskSpace.of(properties.home());
		return (meters) -> Gauge.builder("peergraph.disk.free", disk, DiskSpace::free)
			.description("room on the disk where the embedded database keeps its data")
			.baseUnit(BaseUnits.BYTES)
			.strongReference(true)
			.register(meters);
	}

	@Bean
	Neo4jBrowser browser(DatabaseProperties properties, ObjectProvider<LocalDatabase> local,
			Neo4jConnectionDetails connection) {
		LocalDatabase database = local.getIfAvailable();
		if (database != null) {
			return new Neo4jBrowser(database.addresses().browser(), database.password());
		}
		URI given = properties.browserUri();
		return (given != null) ? new Neo4jBrowser(given, null) : Neo4jBrowser.of(connection.getUri());
	}

	@Bean
	Schema schema(Driver driver, Neo4jConnectionDetails connection, ObjectProvider<LocalDatabase> local, Clock clock,
			DatabaseUse use) {
		requireAnswer(driver, connection.getUri(), local.getIfAvailable() != null);
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

	static final class NoServerConfigured implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
		}

	}

}
