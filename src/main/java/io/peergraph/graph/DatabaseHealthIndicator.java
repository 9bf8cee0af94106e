package io.peergraph.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Ready is who gets an answer from the database, on the very path that requests take: a
 * database may say that it is online and still fail every query, or answer well while
 * nobody gets a connection to it. Part of readiness, not of liveness, since a restart of
 * the application would not help.
 */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

	private static final CypherFile PING = CypherFile.named("graph/ping");

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Transactions transactions;

	private final Neo4jClient client;

	DatabaseHealthIndicator(Transactions transactions, Neo4jClient client) {
		super("The database does not answer");
		this.transactions = transactions;
		this.client = client;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws Exception {
		CompletableFuture<Void> answer = new CompletableFuture<>();
		// A request may wait for a connection much longer than a probe does.
		Thread request = Thread.startVirtualThread(() -> {
			try {
				this.transactions.readOnly(() -> this.client.query(PING).fetch().one());
				answer.complete(null);
			}
			catch (RuntimeException ex) {
				answer.completeExceptionally(ex);
			}
		});
		try {
			answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			builder.up();
		}
		finally {
			request.interrupt();
		}
	}

}
