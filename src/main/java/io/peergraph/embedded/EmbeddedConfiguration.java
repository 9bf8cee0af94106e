package io.peergraph.embedded;

import java.net.URI;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.neo4j.driver.AuthToken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings a database of our own where no server is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedProperties.class)
class EmbeddedConfiguration {

	@Bean
	@Conditional(NoServerConfigured.class)
	@ConditionalOnMissingBean
	DatabaseStart databaseStart(EmbeddedProperties properties) {
		return DatabaseStart.of(properties);
	}

	@Bean(destroyMethod = "")
	@Conditional(NoServerConfigured.class)
	LocalDatabase localDatabase(DatabaseStart start) {
		return start.database();
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
	MeterBinder diskMeter(EmbeddedProperties properties) {
		DiskSpace disk = DiskSpace.of(properties.home());
		return (meters) -> Gauge.builder("peergraph.disk.free", disk, DiskSpace::free)
			.description("room on the disk where the embedded database keeps its data")
			.baseUnit(BaseUnits.BYTES)
			.strongReference(true)
			.register(meters);
	}

	@Bean
	Neo4jBrowser browser(EmbeddedProperties properties, ObjectProvider<LocalDatabase> local,
			Neo4jConnectionDetails connection) {
		LocalDatabase database = local.getIfAvailable();
		if (database != null) {
			return new Neo4jBrowser(database.addresses().browser(), database.password());
		}
		URI given = properties.browserUri();
		return (given != null) ? new Neo4jBrowser(given, null) : Neo4jBrowser.of(connection.getUri());
	}

	static boolean isWanted(Environment environment) {
		return !StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
	}

	static final class NoServerConfigured implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return isWanted(context.getEnvironment());
		}

	}

}
