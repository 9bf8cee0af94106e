package io.peergraph.embedded;

import java.net.URI;

/** The database in the folder of this application, whoever runs it. */
sealed interface LocalDatabase extends AutoCloseable permits EmbeddedDatabase, SharedDatabase {

	/**
	 * {@return where it listens}
	 */
	DatabaseAddresses addresses();

	/**
	 * {@return what it asks for}
	 */
	DatabasePassword password();

	/**
	 * {@return where it speaks Bolt}
	 */
	default URI bolt() {
		return addresses().bolt();
	}

	/** Stops what was started for it. */
	@Override
	void close();

	/**
	 * {@return a database that answers queries, started unless another Peergraph runs it
	 * and the settings allow to share it}
	 */
	static LocalDatabase open(EmbeddedProperties properties) {
		try {
			return EmbeddedDatabase.start(properties);
		}
		catch (Neo4jHome.InUse ex) {
			if (!properties.database().shared()) {
				throw ex;
			}
			return SharedDatabase.find(properties);
		}
	}

}
