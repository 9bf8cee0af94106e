package io.peergraph.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.Http;

import org.springframework.util.StringUtils;

import static org.awaitility.Awaitility.await;

/** The application in a process of its own, as a user runs it. */
final class PeergraphProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Pattern API = Pattern.compile("http://localhost:(\\d+)/graphql");

	private final Process process;

	private final Path output;

	private PeergraphProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static PeergraphProcess start(Path home) throws Exception {
		return start(home, Map.of("PEERGRAPH_DATABASE_JVM_OPTIONS", "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1"));
	}

	static PeergraphProcess start(Path home, Map<String, String> settings) throws Exception {
		return start(home, settings, List.of("-XX:TieredStopAtLevel=1"));
	}

	/**
	 * {@return an application that is ready}
	 * @param home its folder
	 * @param settings as environment variables
	 * @param jvmOptions further options of its JVM
	 */
	static PeergraphProcess start(Path home, Map<String, String> settings, List<String> jvmOptions) throws Exception {
		Path output = Files.createTempFile("peergraph", ".log");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
		command.addAll(jvmOptions);
		command.addAll(List.of("-Dpeergraph.database.lib=" + System.getProperty("peergraph.database.lib"), "-cp",
				mainClassPath(), "io.peergraph.Peergraph"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "0", "PEERGRAPH_HOME", home.toString(), "PEERGRAPH_BOLT_PORT", "0",
					"PEERGRAPH_BROWSER_PORT", "0", "PEERGRAPH_DATABASE_AOTCACHE", "false"));
		builder.environment().putAll(settings);
		builder.environment().remove("SPRING_NEO4J_URI");
		Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		PeergraphProcess started = new PeergraphProcess(process, output);
		started.awaitReady();
		return started;
	}

	/**
	 * {@return the process of the application}
	 */
	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/**
	 * {@return the process of the database}
	 */
	ProcessHandle database() {
		return this.process.children().findFirst().orElseThrow();
	}

	/**
	 * {@return a client of its API}
	 */
	Http http() throws IOException {
		return Http.on(port());
	}

	/**
	 * {@return the port of its API}
	 */
	int port() throws IOException {
		Matcher address = API.matcher(output());
		if (!address.find()) {
			throw new IllegalStateException("Not started: " + output());
		}
		return Integer.parseInt(address.group(1));
	}

	String output() throws IOException {
		return Files.readString(this.output);
	}

	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * {@return the exit code after it was asked to stop, as by Ctrl-C}
	 */
	int stop() {
		this.process.destroy();
		return this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
	}

	@Override
	public void close() throws IOException {
		kill();
		Files.deleteIfExists(this.output);
	}

	private void awaitReady() throws Exception {
		try {
			await().atMost(PATIENCE).until(() -> isReady() || !this.process.isAlive());
		}
		finally {
			if (!isReady()) {
				kill();
			}
		}
		if (!isReady()) {
			throw new IllegalStateException("Not started: " + output());
		}
	}

	private boolean isReady() throws IOException {
		return output().contains("Peergraph is ready.");
	}

	private static String mainClassPath() {
		return Stream
			.of(StringUtils.delimitedListToStringArray(System.getProperty("java.class.path"), File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
