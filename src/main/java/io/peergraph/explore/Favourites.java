package io.peergraph.explore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Saved statements as favourites of Neo4j Browser: a zip with one file for each, whose
 * first line is its title. They are in no folder, since Neo4j Browser would make a folder
 * of that name for each file, all but one of them empty.
 */
final class Favourites {

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
			zip.putNextEntry(new ZipEntry(statement.name() + ".cypher"));
			zip.write(statement.script().getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		zip.finish();
	}

}
