package io.peergraph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.graph.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database, held by this process alone while it is open.
 */
final class Neo4jHome implements AutoCloseable {

	// Of whoever sets no limit, such as Neo4j Browser; we do for each.
	private static final String LONGEST_TRANSACTION = "10m";

	// Neo4j's own, without the addresses that it tells how people use it.
	private static final String BROWSER_POLICY = "default-src 'self'; script-src 'self'; img-src 'self' data:; "
			+ "style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; object-src 'none'; "
			+ "frame-ancestors 'none'; connect-src 'self' ws: wss: ";

	private static final Set<String> OURS = Set.of("lock", "neo4j");

	private final EmbeddedProperties.Child settings;

	private final @Nullable URI guide;

	private final Path folder;

	private final FileChannel held;

	private final DatabaseAddresses addresses;

	private final DatabasePassword password;

	private final AotCache aotCache;

	private Neo4jHome(EmbeddedProperties properties, FileChannel held, DatabaseAddresses addresses,
			DatabasePassword password) {
		this.settings = properties.database();
		this.guide = properties.browserGuide();
		this.folder = folder(properties);
		this.held = held;
		this.addresses = addresses;
		this.password = password;
		this.aotCache = aotCache(properties);
	}

	/**
	 * {@return the folder, ready for a start}
	 * @throws CannotStart when it is in use or cannot be written, or a port is taken
	 */
	static Neo4jHome prepare(EmbeddedProperties properties) {
		Path home = properties.home();
		try {
			PrivateFolder.unlessShared(home, OURS);
			FileChannel held = hold(home);
			try {
				PrivateFolder folder = PrivateFolder.at(folder(properties));
				Neo4jHome prepared = new Neo4jHome(properties, held, DatabaseAddresses.free(properties),
						DatabasePassword.in(folder));
				prepared.write();
				return prepared;
			}
			catch (RuntimeException | IOException ex) {
				held.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new CannotStart("PEERGRAPH_HOME=" + home + ": the folder cannot be written (" + ex + ")", ex);
		}
	}

	/**
	 * {@return where the owner of that folder notes the addresses of its database}
	 */
	static Path note(EmbeddedProperties properties) {
		return folder(properties).resolve("addresses");
	}

	static Path folder(EmbeddedProperties properties) {
		return properties.home().resolve("neo4j");
	}

	DatabaseAddresses addresses() {
		return this.addresses;
	}

	DatabasePassword password() {
		return this.password;
	}

	Path folder() {
		return this.folder;
	}

	Path logs() {
		return this.folder.resolve("logs");
	}

	/**
	 * {@return the command that starts the database}
	 */
	List<String> command() {
		return command(this.settings.aotCache() ? this.aotCache.options() : List.of());
	}

	/**
	 * {@return the command that starts the database}
	 * @param options of the JVM, beside those that are set
	 */
	List<String> command(List<String> options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"--add-opens=java.base/java.nio=ALL-UNNAMED",
				// Neo4j cannot tell of a fault that has no message, and HotSpot leaves it
				// out of one that it has seen often.
				"-XX:-OmitStackTraceInFastThrow", "-Xmx" + this.settings.heap().toMegabytes() + "m"));
		command.addAll(this.settings.jvmOptions());
		command.addAll(options);
		command.addAll(List.of("-cp", lib(this.settings.lib()).resolve("*").toString(), Neo4jChild.class.getName(),
				this.folder.toString()));
		return command;
	}

	/**
	 * {@return what the JVM of the owner of that folder may have learned before}
	 */
	static AotCache aotCache(EmbeddedProperties properties) {
		return AotCache.of(folder(properties).resolve("aot"), lib(properties.database().lib()),
				properties.database().jvmOptions());
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.folder.resolve("addresses"));
			this.held.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Tells others with the same folder where the database is, now that it answers. */
	void announce() {
		try {
			this.addresses.write(this.folder.resolve("addresses"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
		if (!isLocked(channel)) {
			channel.close();
			throw new InUse(home);
		}
		return channel;
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private void write() throws IOException {
		Files.deleteIfExists(this.folder.resolve("addresses"));
		Files.createDirectories(this.folder.resolve("conf"));
		Files.createDirectories(logs());
		Files.write(this.folder.resolve("conf/neo4j.conf"), configuration());
	}

	private List<String> configuration() {
		return Stream.of(addressSettings(), securitySettings(), guideSettings(), planningSettings(), otherSettings())
			.flatMap(List::stream)
			.toList();
	}

	private List<String> addressSettings() {
		String listen = this.addresses.listen();
		String host = this.addresses.host();
		int bolt = this.addresses.boltPort();
		int browser = this.addresses.browserPort();
		return List.of("# Written by Peergraph at every start.",
				"server.directories.data=" + this.folder.resolve("data"), "server.directories.logs=" + logs(),
				"server.bolt.listen_address=" + listen + ":" + bolt,
				"server.bolt.advertised_address=" + host + ":" + bolt,
				"server.http.listen_address=" + listen + ":" + browser,
				"server.http.advertised_address=" + host + ":" + browser);
	}

	// Any page in a browser of this machine reaches both ports. Over HTTP there is
	// nothing but Neo4j Browser; Bolt has the password, and no wrong one locks out who
	// has the right one. Cypher reads the graph, and no file or address beside it.
	private List<String> securitySettings() {
		return List.of("dbms.security.auth_enabled=true", "dbms.security.auth_max_failed_attempts=0",
				"server.http_enabled_modules=BROWSER",
				"dbms.security.http_access_control_allow_origin=" + this.addresses.origin(),
				"dbms.security.http_static_content_security_policy_header=" + BROWSER_POLICY + "http://"
						+ this.addresses.host() + ":" + this.addresses.boltPort() + guideOrigin(),
				"dbms.security.allow_csv_import_from_file_urls=false",
				"internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0");
	}

	// Neo4j Browser loads both once it is connected.
	private List<String> guideSettings() {
		return (this.guide == null) ? List.of() : List
			.of("browser.post_connect_cmd=style " + this.guide + "/style.grass; guide " + this.guide + "/guide.html");
	}

	private String guideOrigin() {
		return (this.guide == null) ? "" : " " + this.guide.getScheme() + "://" + this.guide.getAuthority();
	}

	// To plan a statement takes longer than most take to run. Once is enough: otherwise
	// text or a list of another length lets it be planned anew, and so does the eleventh
	// use, for expressions in byte code, which this edition does not have.
	private static List<String> planningSettings() {
		return List.of("internal.cypher.use_parameter_size=false", "internal.cypher.expression_recompilation_limit=0");
	}

	private List<String> otherSettings() {
		return List.of("server.memory.pagecache.size=" + this.settings.pageCache().toMegabytes() + "m",
				"db.tx_log.rotation.retention_policy=128M size", "db.tx_log.rotation.size=64m",
				"db.transaction.bookmark_ready_timeout=10s", "db.transaction.timeout=" + LONGEST_TRANSACTION,
				"db.tx_log.preallocate=false", "dbms.usage_report.enabled=false", "dbms.fleet_manager.enabled=false",
				"server.fleet_discovery.enabled=false", "client.allow_telemetry=false",
				"server.bolt.telemetry.enabled=false", "browser.remote_content_hostname_whitelist=localhost",
				"internal.server.bolt.thread_pool_shutdown_wait_time=0s",
				"internal.server.bolt.connection_shutdown_wait_time=0s");
	}

	/** Another process holds the folder. */
	static final class InUse extends CannotStart {

		InUse(Path home) {
			super("PEERGRAPH_HOME=" + home + ": the folder is in use by another Peergraph");
		}

	}

}
