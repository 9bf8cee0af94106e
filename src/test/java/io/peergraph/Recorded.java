package io.peergraph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

/**
 * A file of a recording: what comes out over real input, as plain lines, the same to the
 * byte whenever nothing has changed. Two recordings are compared with {@code diff -r}, so
 * that a change that should change nothing is seen to do so. All are made with
 * {@code mvn test -Dtest='*Recording' -Dpeergraph.recording=FOLDER}; without that folder,
 * or without {@code ../shared/data}, they are skipped.
 */
public final class Recorded implements AutoCloseable {

	private final BufferedWriter writer;

	private Recorded(BufferedWriter writer) {
		this.writer = writer;
	}

	/**
	 * {@return a new file, or none where no recording is wanted: then the test is
	 * skipped}
	 * @param name of the file, with folders
	 */
	public static Recorded to(String name) throws IOException {
		String folder = System.getProperty("peergraph.recording");
		Assumptions.assumeTrue(folder != null, "no recording wanted: -Dpeergraph.recording=FOLDER");
		Path file = Path.of(folder).resolve(name);
		Files.createDirectories(file.getParent());
		return new Recorded(Files.newBufferedWriter(file));
	}

	/** Writes a line whose cells are parted by tabs, breaks of lines in them as signs. */
	public void line(Object... cells) {
		try {
			this.writer.write(Arrays.stream(cells).map(Recorded::inOneLine).collect(Collectors.joining("\t")));
			this.writer.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String inOneLine(Object cell) {
		return cell.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
