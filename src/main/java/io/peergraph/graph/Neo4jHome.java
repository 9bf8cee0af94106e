package io.peergraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database, held by this process alone while it is open.
 */
final class Neo4jHome implements AutoCloseable {

	private static final String LAUNCHER = Neo4jChild.class.getName().replace('.', '/') + ".class";

	private final DatabaseProperties properties;

	private final Path folder;

	private final FileChannel held;

	private final int boltPort;

	private final int browserPort;

	private Neo4jHome(DatabaseProperties properties, Path folder, FileChannel held) {
		this.properties = properties;
		this.folder = folder;
		this.held = held;
		String address = properties.database().listenAddress();
		this.boltPort = freePort("PEERGRAPH_BOLT_PORT", address, properties.boltPort());
		this.browserPort = freePort("PEERGRAPH_BROWSER_PORT", address, properties.browserPort());
	}

	static Neo4jHome prepare(DatabaseProperties properties) {
		Path home = properties.home().toAbsolutePath().normalize();
		try {
			Path folder = Files.createDirectories(home.resolve("neo4j"));
			Files.createDirectories(folder.resolve("conf"));
			Files.createDirectories(folder.resolve("logs"));
			FileChannel held = hold(home);
			try {
				Neo4jHome prepared = new Neo4jHome(properties, folder, held);
				prepared.write();
				return prepared;
			}
			catch (RuntimeException | IOException ex) {
				held.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new CannotStart("PEERGRAPH_HOME=" + home + ": the folder cannot be written (" + ex.getMessage() + ")",
					ex);
		}
	}

	int boltPort() {
		return this.boltPort;
	}

	int browserPort() {
		return this.browserPort;
	}

	Path console() {
		return this.folder.resolve("logs/console.log");
	}

	List<String> command() {
		DatabaseProperties.Child process = this.properties.database();
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx" + process.heap().toMegabytes() + "m"));
		command.addAll(process.jvmOptions());
		command.addAll(List.of("-cp", this.folder.resolve("launcher") + ":" + lib(process.lib()).resolve("*"),
				Neo4jChild.class.getName(), this.folder.resolve("lock").toString(), "--home-dir=" + this.folder,
				"--config-dir=" + this.folder.resolve("conf")));
		return command;
	}

	@Override
	public void close() {
		try {
			this.held.close();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Path lib(@Nullable Path lib) {
		if (lib == null || !Files.isDirectory(lib)) {
			throw new CannotStart("peergraph.database.lib=" + lib + ": there is no such folder with the jars of Neo4j;"
					+ " start with mvn spring-boot:run, or set SPRING_NEO4J_URI");
		}
		return lib.toAbsolutePath();
	}

	private static FileChannel hold(Path home) throws IOException {
		FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			channel.close();
			throw new CannotStart(inUse(home), ex);
		}
		if (lock == null) {
			channel.close();
			throw new CannotStart(inUse(home));
		}
		return channel;
	}

	private static String inUse(Path home) {
		return "PEERGRAPH_HOME=" + home + ": the folder is already in use by another Peergraph";
	}

	private static int freePort(String setting, String address, int port) {
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
			return probe.getLocalPort();
		}
		catch (IOException ex) {
			throw new CannotStart(setting + "=" + port + ": the port cannot be opened (" + ex.getMessage() + ")", ex);
		}
	}

	private void write() throws IOException {
		Files.write(this.folder.resolve("conf/neo4j.conf"), configuration());
		Path launcher = this.folder.resolve("launcher").resolve(LAUNCHER);
		Files.createDirectories(Objects.requireNonNull(launcher.getParent()));
		try (InputStream code = Neo4jChild.class.getClassLoader().getResourceAsStream(LAUNCHER)) {
			Files.copy(Objects.requireNonNull(code), launcher, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private List<String> configuration() {
		DatabaseProperties.Child process = this.properties.database();
		String address = process.listenAddress();
		return List.of("# Written by Peergraph at every start.",
				"server.directories.data=" + this.folder.resolve("data"),
				"server.directories.logs=" + this.folder.resolve("logs"),
				"server.bolt.listen_address=" + address + ":" + this.boltPort,
				"server.bolt.advertised_address=localhost:" + this.boltPort,
				"server.http.listen_address=" + address + ":" + this.browserPort,
				"server.http.advertised_address=localhost:" + this.browserPort, "dbms.security.auth_enabled=false",
				"server.memory.pagecache.size=" + process.pageCache().toMegabytes() + "m",
				"db.tx_log.rotation.retention_policy=128M size", "db.tx_log.rotation.size=64m",
				"db.tx_log.preallocate=false", "dbms.usage_report.enabled=false", "dbms.fleet_manager.enabled=false",
				"server.fleet_discovery.enabled=false", "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
				"internal.server.bolt.connection_shutdown_wait_time=0s");
	}

}
