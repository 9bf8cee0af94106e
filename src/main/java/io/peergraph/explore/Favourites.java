package io.peergraph.explore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Saved statements as favourites of Neo4j Browser: a zip with one file for each. */
final class Favourites {

	private static final String FOLDER = "Peergraph/";

	private Favourites() {
	}

	/**
	 * Writes them.
	 * @param statements which ones
	 * @param to where to; stays open
	 */
	static void write(List<SavedStatement> statements, OutputStream to) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
		for (SavedStatement statement : statements) {
			zip.putNextEntry(new ZipEntry(FOLDER + statement.name() + ".cypher"));
			zip.write(statement.script().getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		zip.finish();
	}

}
