package io.peergraph.graph;

import java.io.IOException;
import java.time.Duration;

/**
 * A database that another Peergraph on this machine runs and ends.
 *
 * @param addresses where it listens
 */
record SharedDatabase(DatabaseAddresses addresses) implements LocalDatabase {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/**
	 * {@return the database of the process that holds the folder, when that has started
	 * it}
	 */
	static SharedDatabase find(DatabaseProperties properties) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return new SharedDatabase(DatabaseAddresses.read(Neo4jHome.note(properties)));
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
