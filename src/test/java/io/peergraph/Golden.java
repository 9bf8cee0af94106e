package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts as they were reviewed: a change of one is seen as a change of its file.
 * {@code -Dpeergraph.golden=write} writes the files anew.
 */
public final class Golden {

	private static final Path FOLDER = Path.of("src/test/resources");

	private Golden() {
	}

	/** Compares a text with the file of that name. */
	public static void assertReviewed(String file, String text) throws IOException {
		assertReviewed(FOLDER.resolve(file), text);
	}

	/** Compares a text with a file that is kept elsewhere, such as a page. */
	public static void assertReviewed(Path golden, String text) throws IOException {
		if ("write".equals(System.getProperty("peergraph.golden"))) {
			Files.writeString(golden, text);
		}
		assertThat(golden).content().isEqualTo(text);
	}

}
