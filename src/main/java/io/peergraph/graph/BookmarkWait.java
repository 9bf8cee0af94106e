package io.peergraph.graph;

import java.util.Set;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.stereotype.Component;

/**
 * Waits for the database to come as far as bookmarks that somebody gave. Spring Data
 * Neo4j takes every bookmark for one that it will come to, and lets all that come later
 * wait for it too, so one that may be none is tried here first.
 */
@Component
public class BookmarkWait {

	private static final CypherFile PING = CypherFile.named("graph/ping");

	private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

	private final Driver driver;

	BookmarkWait(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Returns when the database has come so far.
	 * @param bookmarks that may be none, or of another database
	 * @throws org.neo4j.driver.exceptions.Neo4jException when it does not
	 */
	public void until(Set<Bookmark> bookmarks) {
		SessionConfig config = SessionConfig.builder()
			.withBookmarks(bookmarks)
			.withDefaultAccessMode(AccessMode.READ)
			.build();
		ScopedValue.where(ON, true).run(() -> {
			try (Session session = this.driver.session(config)) {
				session.run(PING.text()).consume();
			}
		});
	}

	/**
	 * {@return whether this thread waits for bookmarks that somebody gave}
	 */
	static boolean isOn() {
		return ON.isBound();
	}

}
