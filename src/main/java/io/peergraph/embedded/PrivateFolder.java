package io.peergraph.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that no other user of the machine can look into. Where files have no such
 * permissions, as on Windows, it is as private as the folder above it.
 *
 * @param path where it is
 */
record PrivateFolder(Path path) {

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	/**
	 * {@return the folder of that path, made if it is new, and closed to others if it was
	 * open to them}
	 */
	static PrivateFolder at(Path path) throws IOException {
		Files.createDirectories(path, with(path, FOLDER));
		restrict(path, FOLDER);
		return new PrivateFolder(path);
	}

	/**
	 * Makes a folder as {@link #at} does, but leaves one open that has more in it than
	 * these names: somebody may have good reasons for it.
	 */
	static void unlessShared(Path path, Set<String> names) throws IOException {
		Files.createDirectories(path, with(path, FOLDER));
		try (Stream<Path> files = Files.list(path)) {
			if (files.allMatch((file) -> names.contains(String.valueOf(file.getFileName())))) {
				restrict(path, FOLDER);
			}
		}
	}

	/** Writes a file as a whole, or not at all, that only its owner can read. */
	void write(String name, String text) throws IOException {
		Path whole = this.path.resolve(name);
		Path part = this.path.resolve(name + ".part");
		Files.deleteIfExists(part);
		Files.createFile(part, with(part, FILE));
		Files.writeString(part, text);
		try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
			written.force(true);
		}
		Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * {@return what stands in a file, which others cannot read from now on}
	 */
	String read(String name) throws IOException {
		Path file = this.path.resolve(name);
		String text = Files.readString(file, StandardCharsets.UTF_8);
		restrict(file, FILE);
		return text;
	}

	private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
		if (isPosix(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
			Files.setPosixFilePermissions(path, permissions);
		}
	}

	private static FileAttribute<?>[] with(Path path, Set<PosixFilePermission> permissions) {
		return isPosix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
