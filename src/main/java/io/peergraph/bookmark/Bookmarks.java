package io.peergraph.bookmark;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every transaction in a cluster wait for what this process wrote, as Spring Data
 * Neo4j does by itself, and for what the request knows of for which it is made.
 */
@Configuration(proxyBeanMethods = false)
class Bookmarks {

	// What it is given it keeps for all who come later, so it is given only what the
	// database has come to once.
	@Bean
	static Neo4jBookmarkManager bookmarkManager() {
		return Neo4jBookmarkManager.create(() -> {
			RequestBookmarks request = RequestBookmarks.current();
			return (request != null) ? request.all() : Set.of();
		});
	}

	// Told on the thread that committed.
	@EventListener
	void on(Neo4jBookmarksUpdatedEvent updated) {
		RequestBookmarks request = RequestBookmarks.current();
		if (request != null && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			request.wrote(updated.getBookmarks());
		}
	}

}
