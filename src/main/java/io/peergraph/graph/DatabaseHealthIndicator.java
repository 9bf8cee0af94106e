package io.peergraph.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.Driver;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Ready is who gets an answer from the database: a database may say that it is online and
 * still fail every query. Part of readiness, not of liveness, since a restart of the
 * application would not help.
 */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

	private static final CypherFile PING = CypherFile.named("graph/ping");

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Driver driver;

	DatabaseHealthIndicator(Driver driver) {
		super("The database does not answer");
		this.driver = driver;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws Exception {
		CompletableFuture<Void> answer = new CompletableFuture<>();
		// The driver may wait for a connection much longer than a probe does.
		Thread.startVirtualThread(() -> {
			try {
				this.driver.executableQuery(PING.text()).execute();
				answer.complete(null);
			}
			catch (RuntimeException ex) {
				answer.completeExceptionally(ex);
			}
		});
		answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		builder.up();
	}

}
