package io.peergraph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.DigestUtils;

/**
 * What the JVM of the database has learned once: its classes, loaded and linked, and
 * which of its methods are hot (JEP 483, 514 and 515). The database starts without it
 * too, in twice the time.
 *
 * @param file where it is, or will be
 */
record AotCache(Path file) {

	/**
	 * {@return the cache for this JVM, these jars, and these options}
	 * @param folder of caches
	 * @param lib the folder of the jars
	 * @param options of the JVM
	 */
	static AotCache of(Path folder, Path lib, List<String> options) {
		String key = Runtime.version() + "\n" + String.join(" ", options) + "\n" + jars(lib);
		return new AotCache(folder.resolve(DigestUtils.md5DigestAsHex(key.getBytes(StandardCharsets.UTF_8)) + ".aot"));
	}

	boolean exists() {
		return Files.exists(this.file);
	}

	/**
	 * {@return the options of a JVM that uses it, none where there is none}
	 */
	List<String> options() {
		return exists() ? List.of("-XX:AOTCache=" + this.file) : List.of();
	}

	/**
	 * {@return the options of a JVM that takes notes for it}
	 * @param notes where they go
	 */
	static List<String> record(Path notes) {
		return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes);
	}

	/**
	 * {@return the options of a JVM that makes it of notes, and nothing else}
	 * @param notes where they are
	 * @param made where it goes
	 */
	static List<String> create(Path notes, Path made) {
		return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + made);
	}

	// The JVM compares them too, but would only go on without the cache.
	private static String jars(Path lib) {
		try (Stream<Path> files = Files.list(lib)) {
			return files.sorted().map(AotCache::state).collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String state(Path jar) {
		try {
			return Objects.requireNonNull(jar.getFileName()) + " " + Files.size(jar) + " "
					+ Files.getLastModifiedTime(jar).toMillis();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
