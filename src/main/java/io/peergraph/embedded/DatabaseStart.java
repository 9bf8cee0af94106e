package io.peergraph.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.beans.factory.DisposableBean;

/** A database that is being started, and is closed at the end, whoever took it. */
final class DatabaseStart implements DisposableBean {

	private final CompletableFuture<LocalDatabase> database;

	private DatabaseStart(CompletableFuture<LocalDatabase> database) {
		this.database = database;
	}

	/**
	 * {@return a start that goes on beside whoever asked for it}
	 * @param properties of the database
	 */
	static DatabaseStart of(EmbeddedProperties properties) {
		return new DatabaseStart(CompletableFuture.supplyAsync(() -> LocalDatabase.open(properties),
				(task) -> Thread.ofPlatform().name("database-start").start(task)));
	}

	/**
	 * {@return the database, once it answers}
	 * @throws io.peergraph.graph.CannotStart when it does not
	 */
	LocalDatabase database() {
		try {
			return this.database.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public void destroy() {
		this.database.thenAccept(LocalDatabase::close).exceptionally((_) -> null).join();
	}

}
