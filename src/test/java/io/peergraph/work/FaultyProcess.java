package io.peergraph.work;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link FaultyPeergraph} that can be killed, stopped and started again. It ends with
 * this process.
 */
final class FaultyProcess implements AutoCloseable {

	private static final Pattern DOOR = Pattern.compile("^door (\\d+)$", Pattern.MULTILINE);

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final Path folder;

	private final List<String> command;

	private final List<Path> logs = new ArrayList<>();

	private Process process;

	private volatile Optional<Integer> door = Optional.empty();

	private FaultyProcess(Path folder, List<String> command) throws IOException {
		this.folder = folder;
		this.command = command;
		this.process = launch();
	}

	/**
	 * {@return a process that is starting}
	 * @param folder for its logs
	 * @param database where the database is
	 * @param arguments further ones, as Spring Boot takes them
	 */
	static FaultyProcess start(Path folder, URI database, List<String> arguments) throws IOException {
		Files.createDirectories(folder);
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Xmx384m", "-cp", classPath(folder), FaultyPeergraph.class.getName(),
				"--spring.neo4j.uri=" + database, "--spring.neo4j.pool.connection-acquisition-timeout=5s"));
		command.addAll(arguments);
		return new FaultyProcess(folder, command);
	}

	/** Sees to it that it runs, since it ends when it finds no database at its start. */
	boolean isReady() {
		if (!this.process.isAlive()) {
			restart();
		}
		if (this.door.isEmpty()) {
			Matcher opened = DOOR.matcher(read(this.logs.getLast()));
			this.door = opened.find() ? Optional.of(Integer.parseInt(opened.group(1))) : Optional.empty();
		}
		return this.door.isPresent();
	}

	/**
	 * {@return its answer, empty when there is none}
	 * @param path what to do
	 * @param values with what
	 */
	Optional<String> ask(String path, String... values) {
		return request(path, values).flatMap((request) -> {
			try {
				HttpResponse<String> response = CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(),
						HttpResponse.BodyHandlers.ofString());
				return (response.statusCode() == 200) ? Optional.of(response.body()) : Optional.empty();
			}
			catch (IOException ex) {
				return Optional.empty();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			}
		});
	}

	/**
	 * Tells what comes, a line at a time, until it ends or is killed. A line that was cut
	 * off is not told.
	 * @param hear takes a line and says whether to go on
	 * @param values what to follow
	 */
	void follow(Predicate<String> hear, String... values) {
		request("/follow", values).ifPresent((request) -> {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
					CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body(),
					StandardCharsets.UTF_8))) {
				String line = lines.readLine();
				while (line != null && line.endsWith(FaultyPeergraph.BORDER) && hear.test(line)) {
					line = lines.readLine();
				}
			}
			catch (IOException ex) {
				// It was killed.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private Optional<HttpRequest.Builder> request(String path, String... values) {
		return this.door.map((port) -> HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.POST(HttpRequest.BodyPublishers.ofString(String.join(FaultyPeergraph.BORDER, values))));
	}

	/** Ends it as {@code kill -9} does, and starts it again. */
	void killAndRestart() {
		kill();
		restart();
	}

	void kill() {
		this.door = Optional.empty();
		this.process.destroyForcibly().onExit().join();
	}

	/** Asks it to end, as by {@code kill}, and waits until it did. */
	void terminate() throws Exception {
		// Process.destroy() would close the standard input too, at which it ends at once.
		signal("TERM");
		this.process.onExit().join();
		this.door = Optional.empty();
	}

	/** Lets it sleep for a while in the middle of whatever it does. */
	void sleep(Duration time) throws Exception {
		signal("STOP");
		try {
			Thread.sleep(time);
		}
		finally {
			signal("CONT");
		}
	}

	/**
	 * {@return how many steps could not be completed since the claim was lost}
	 */
	long fencedOut() {
		return this.logs.stream()
			.flatMap((log) -> read(log).lines())
			.filter((line) -> line.contains("fenced out"))
			.count();
	}

	@Override
	public void close() {
		kill();
	}

	private void restart() {
		this.door = Optional.empty();
		try {
			this.process = launch();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process launch() throws IOException {
		Path log = this.folder.resolve("process-" + (this.logs.size() + 1) + ".log");
		this.logs.add(log);
		return new ProcessBuilder(this.command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	private void signal(String name) throws Exception {
		new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).inheritIO().start().waitFor();
	}

	// The application as it is, and of the tests nothing but what this process needs.
	private static String classPath(Path folder) throws IOException {
		Path tests = Path.of(FaultyProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		String room = FaultyProcess.class.getPackageName().replace('.', '/');
		Path own = Files.createDirectories(folder.resolve("classes").resolve(room));
		try (Stream<Path> classes = Files.list(tests.resolve(room))) {
			for (Path file : classes.toList()) {
				if (file.getFileName().toString().matches("(FaultyPeergraph|WrongClaims).*\\.class")) {
					Files.copy(file, own.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		List<String> path = new ArrayList<>(List.of(folder.resolve("classes").toAbsolutePath().toString()));
		Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
			.filter((entry) -> !entry.isEmpty() && !Path.of(entry).toAbsolutePath().equals(tests.toAbsolutePath()))
			.forEach(path::add);
		return String.join(File.pathSeparator, path);
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
