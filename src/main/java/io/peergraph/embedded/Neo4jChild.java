package io.peergraph.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What runs in the process of the embedded database: Neo4j itself, and a watch on its
 * parent. It needs nothing but the JDK, since it is the only class of ours on that class
 * path.
 * <p>
 * The parent holds the other end of the standard input. However the parent ends, also by
 * {@code kill -9}, that end closes, and the database then stops in good order.
 */
final class Neo4jChild {

	private static final long PATIENCE_MILLIS = 20_000;

	private Neo4jChild() {
	}

	/**
	 * Starts Neo4j.
	 * @param args the folder of the database
	 * @throws Exception when Neo4j cannot be started
	 */
	public static void main(String[] args) throws Exception {
		startDaemon("parent-watch", Neo4jChild::endWithParent);
		// Waits for the database of a predecessor that was killed and is still stopping.
		Path folder = Path.of(args[0]);
		FileLock lock = lock(folder.resolve("lock"));
		if (Files.notExists(folder.resolve("data/dbms/auth.ini"))) {
			setInitialPassword(folder);
		}
		String[] arguments = { "--home-dir=" + folder, "--config-dir=" + folder.resolve("conf") };
		Class.forName("org.neo4j.server.Neo4jCommunity")
			.getMethod("main", String[].class)
			.invoke(null, (Object) arguments);
		leaveInterruptsToParent();
		if (!lock.isValid()) {
			throw new IllegalStateException("The lock on the data was lost");
		}
	}

	// As `neo4j-admin dbms set-initial-password` does it, but the password is in no list
	// of
	// processes. Neo4j takes it up before it opens a port, also for data from a time
	// without passwords.
	private static void setInitialPassword(Path folder) throws Exception {
		Class<?> context = Class.forName("org.neo4j.cli.ExecutionContext");
		Class<?> files = Class.forName("org.neo4j.io.fs.FileSystemAbstraction");
		Object command = Class.forName("org.neo4j.commandline.admin.security.SetInitialPasswordCommand")
			.getConstructor(context)
			.newInstance(context.getConstructor(Path.class, Path.class, PrintStream.class, PrintStream.class, files)
				.newInstance(folder, folder.resolve("conf"), new PrintStream(OutputStream.nullOutputStream()),
						System.err,
						Class.forName("org.neo4j.io.fs.DefaultFileSystemAbstraction").getConstructor().newInstance()));
		Class<?> line = Class.forName("picocli.CommandLine");
		Object exitCode = line.getMethod("execute", String[].class)
			.invoke(line.getConstructor(Object.class).newInstance(command),
					(Object) new String[] { Files.readString(folder.resolve("password")).strip() });
		if (!exitCode.equals(0)) {
			throw new IllegalStateException("The password cannot be set");
		}
	}

	// Ctrl-C reaches both processes; the parent first closes what uses the database. The
	// API of signals is not exported to the compiler, hence by name.
	private static void leaveInterruptsToParent() throws ReflectiveOperationException {
		Class<?> signal = Class.forName("sun.misc.Signal");
		Class<?> handler = Class.forName("sun.misc.SignalHandler");
		signal.getMethod("handle", signal, handler)
			.invoke(null, signal.getConstructor(String.class).newInstance("INT"),
					handler.getField("SIG_IGN").get(null));
	}

	private static void endWithParent() {
		try {
			while (System.in.read() >= 0) {
				// Nothing is said here; only the end counts.
			}
		}
		catch (IOException ex) {
			System.err.println("Lost the parent: " + ex.getMessage());
		}
		startDaemon("last-resort", Neo4jChild::haltLater);
		System.exit(0);
	}

	private static void haltLater() {
		try {
			Thread.sleep(PATIENCE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(1);
	}

	@SuppressWarnings("resource")
	private static FileLock lock(Path file) throws IOException {
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
	}

	private static void startDaemon(String name, Runnable task) {
		Thread.ofPlatform().daemon().name(name).start(task);
	}

}
