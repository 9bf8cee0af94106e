package io.peergraph.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

import static org.awaitility.Awaitility.await;

/**
 * A database process of its own, at one address, that can be killed and started again. It
 * ends with this process.
 */
public final class KillableDatabase implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	// Planning takes most of the database's time. Each wipe would let it plan every
	// statement anew, since the threshold of what is another size sinks with time. Who
	// counts on plans for the data at hand forgets them.
	private static final List<String> KEEP_PLANS = List.of("dbms.cypher.statistics_divergence_threshold=1.0",
			"internal.cypher.replan_algorithm=none");

	// Of plans there is much code, which would be thrown away and made again.
	private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:ReservedCodeCacheSize=128m", "-XX:MetaspaceSize=256m");

	private final Neo4jHome home;

	private final Path log;

	private final Driver driver;

	private volatile Process process;

	private KillableDatabase(Neo4jHome home, Path log) throws IOException {
		this.home = home;
		this.log = log;
		this.process = launch();
		this.driver = GraphDatabase.driver(uri(), home.password().token());
	}

	/**
	 * {@return an empty database that answers}
	 * @param folder for its data, which is emptied
	 */
	public static KillableDatabase start(Path folder) throws Exception {
		return start(folder, DataSize.ofMegabytes(512), JVM_OPTIONS);
	}

	/**
	 * {@return an empty database that answers}
	 * @param folder for its data, which is emptied
	 * @param heap the most heap it may use
	 * @param jvmOptions further options for its JVM
	 */
	static KillableDatabase start(Path folder, DataSize heap, List<String> jvmOptions) throws Exception {
		if (!FileSystemUtils.deleteRecursively(folder) && Files.exists(folder)) {
			throw new IllegalStateException("Cannot delete " + folder);
		}
		Neo4jHome home = Neo4jHome.prepare(new EmbeddedProperties(folder, 0, 0, null, null,
				new EmbeddedProperties.Child(Path.of(System.getProperty("peergraph.database.lib")), "127.0.0.1", heap,
						DataSize.ofMegabytes(256), jvmOptions, false, false)));
		Files.write(home.folder().resolve("conf/neo4j.conf"), KEEP_PLANS, StandardOpenOption.APPEND);
		KillableDatabase database = new KillableDatabase(home, folder.resolve("database.log"));
		database.awaitAnswer();
		return database;
	}

	/**
	 * {@return where it is, before and after a kill}
	 */
	public URI uri() {
		return this.home.addresses().bolt();
	}

	/**
	 * {@return what an application that uses it has to know beside its address, as Spring
	 * Boot takes it}
	 */
	public List<String> credentials() {
		return List.of("--spring.neo4j.authentication.username=" + DatabasePassword.USER,
				"--spring.neo4j.authentication.password=" + this.home.password().text());
	}

	/**
	 * {@return the password of {@link DatabasePassword#USER}}
	 */
	String password() {
		return this.home.password().text();
	}

	/**
	 * {@return a driver to it, which nobody needs to close}
	 */
	public Driver driver() {
		return this.driver;
	}

	/** Kills it as {@code kill -9} does, starts it again and waits until it answers. */
	public void killAndRestart() throws Exception {
		this.process.destroyForcibly().waitFor();
		this.process = launch();
		awaitAnswer();
	}

	@Override
	public void close() {
		this.driver.close();
		this.process.destroyForcibly().onExit().join();
		this.home.close();
	}

	private Process launch() throws IOException {
		return new ProcessBuilder(this.home.command()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
	}

	private void awaitAnswer() {
		await("an answer of the database, see " + this.log).atMost(PATIENCE)
			.failFast("the database ended, see " + this.log, () -> !this.process.isAlive())
			.until(this::answers);
	}

	private boolean answers() {
		try (var session = this.driver.session()) {
			return session.run("MATCH (n) RETURN count(n) AS n").single().size() == 1;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

}
