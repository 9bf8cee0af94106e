package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.peergraph.graph.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * What is imported.
 *
 * @param path the file, null for the standard input
 */
record ImportFile(@Nullable Path path) {

	/**
	 * {@return the file that an argument names}
	 * @param command that wants it
	 * @param name of the file, {@code -} for the standard input
	 * @throws CannotStart when it cannot be read
	 */
	static ImportFile named(String command, String name) {
		if (name.equals("-")) {
			return new ImportFile(null);
		}
		Path path = Path.of(name).toAbsolutePath().normalize();
		if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
			throw new CannotStart(command + " " + name + ": there is no such file that can be read");
		}
		return new ImportFile(path);
	}

	/** An open file, which knows how far it has been read. */
	record Opened(BufferedReader lines, @Nullable FileChannel channel) implements AutoCloseable {

		/**
		 * {@return its size in bytes, -1 when nobody knows}
		 */
		long size() throws IOException {
			return (this.channel != null) ? this.channel.size() : -1;
		}

		/**
		 * {@return how many bytes have been read, 0 when nobody knows}
		 */
		long position() throws IOException {
			return (this.channel != null) ? this.channel.position() : 0;
		}

		@Override
		public void close() throws IOException {
			this.lines.close();
		}
	}

	Opened open() throws IOException {
		if (this.path == null) {
			return new Opened(reader(System.in), null);
		}
		FileChannel channel = FileChannel.open(this.path);
		return new Opened(reader(Channels.newInputStream(channel)), channel);
	}

	private static BufferedReader reader(InputStream input) {
		return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), 1 << 16);
	}

}
