package io.peergraph.embedded;

import java.io.IOException;
import java.time.Duration;

import io.peergraph.graph.CannotStart;

/**
 * A database that another Peergraph on this machine runs and ends.
 *
 * @param addresses where it listens
 * @param password what it asks for
 */
record SharedDatabase(DatabaseAddresses addresses, DatabasePassword password) implements LocalDatabase {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/**
	 * {@return the database of the process that holds the folder, when that has started
	 * it}
	 */
	static SharedDatabase find(EmbeddedProperties properties) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				DatabaseAddresses addresses = DatabaseAddresses.read(Neo4jHome.note(properties));
				return new SharedDatabase(addresses,
						DatabasePassword.read(new PrivateFolder(Neo4jHome.folder(properties))));
			}
			catch (IOException ex) {
				if (System.nanoTime() > deadline) {
					throw new CannotStart("PEERGRAPH_HOME=" + properties.home()
							+ ": the folder is in use by another Peergraph whose database does not start", ex);
				}
				EmbeddedDatabase.pause(Duration.ofMillis(200));
			}
		}
	}

	@Override
	public void close() {
		// Its owner stops it.
	}

}
