package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one waits for who uses the API: reads, messages, the start. The application runs
 * in a process of its own and is asked over HTTP, as others ask it. Run with
 * {@code mvn -Pbenchmark test -Dtest=ApiBenchmark};
 * {@code -Dpeergraph.benchmark.requests} says how many requests warm it up,
 * {@code -Dpeergraph.benchmark.home} where the data stays for the next run,
 * {@code -Dpeergraph.benchmark.jvm-options} how the JVM of the application is started.
 */
class ApiBenchmark {

	private static final int SHORT = 1_000;

	private static final int LONG = 10_000;

	private static final int WARM = Integer.getInteger("peergraph.benchmark.requests", 5_000);

	private static final int TIMES = 100;

	private static final int CLIENTS = 4;

	private static final Duration WRITING = Duration.ofSeconds(15);

	private static final String PAGE = "session(name: \"$S\") { messages(first: 50$A) { totalCount nodes { id sequence content createdAt author { name } } } }";

	private static final String CONTEXT = "session(name: \"$S\") { context(tokens: 1500, about: \"bob\", as: \"alice\") { tokens messages { content author { name } } summary { text } openai(assistant: \"bob\") } }";

	private static final Map<String, String> READS = reads();

	private static final List<String> WORDS = List.of("harvest", "barrel", "harbour", "violin", "garden", "letter",
			"winter", "market", "river", "window", "engine", "candle");

	/** A folder to keep the data in, for another version to read the same. */
	private static final String HOME = System.getProperty("peergraph.benchmark.home", "");

	@TempDir
	private Path temporary;

	private static Map<String, String> reads() {
		Map<String, String> reads = new LinkedHashMap<>();
		reads.put("`{ __typename }`", "");
		for (String session : List.of("short", "long")) {
			reads.put("page of 50, " + session, PAGE.replace("$S", session).replace("$A", ""));
			reads.put("last page, " + session,
					PAGE.replace("$S", session).replace("$A", "").replace("first: 50", "last: 50"));
			reads.put("context of 1,500 tokens, " + session, CONTEXT.replace("$S", session));
		}
		reads.put("representation of a pair",
				"peer(name: \"alice\") { representation(of: \"bob\") { markdown facts { text } } }");
		reads.put("the two summaries", "session(name: \"long\") { summaries { short { text } long { text } } }");
		reads.put("search, workspace", "search(query: \"the old harbour\", first: 10) { score message { content } }");
		reads.put("search, session",
				"session(name: \"long\") { search(query: \"the old harbour\", first: 10) { score message { content } } }");
		reads.put("search, by a peer",
				"peer(name: \"alice\") { search(query: \"the old harbour\", first: 10) { score message { content } } }");
		return reads;
	}

	@Test
	void tellsWhatOneWaitsFor() throws Exception {
		Path home = HOME.isEmpty() ? this.temporary : Path.of(HOME);
		if (Files.notExists(home.resolve("neo4j"))) {
			try (PeergraphProcess server = start(home)) {
				talk(server, "short", SHORT);
				talk(server, "long", LONG);
				server.stop();
			}
		}
		long start = System.nanoTime();
		try (PeergraphProcess server = start(home)) {
			print(String.format(Locale.ROOT, "start to the first answer: %.1f s%n", (System.nanoTime() - start) / 1e9));
			print(String.format(Locale.ROOT, "memory at rest: %d MB%n",
					(memory(server.handle()) + memory(server.database())) >> 10));
			print(String.format(Locale.ROOT,
					"%n| read | p50 | p95 | processor, application | database |%n|---|---|---|---|---|%n"));
			for (Map.Entry<String, String> read : READS.entrySet()) {
				row(read.getKey() + ", cold", server, read.getValue());
			}
			Http http = server.http();
			for (int request = 0; request < WARM; request++) {
				ask(http, List.copyOf(READS.values()).get(request % READS.size()));
			}
			for (Map.Entry<String, String> read : READS.entrySet()) {
				row(read.getKey(), server, read.getValue());
			}
			print(String.format(Locale.ROOT,
					"%n| written by %d clients | messages a second | processor a message, application | database |%n|---|---|---|---|%n",
					CLIENTS));
			write(server, 1);
			write(server, 100);
		}
	}

	// As the README's command starts it.
	private static PeergraphProcess start(Path home) throws Exception {
		return PeergraphProcess.start(home, Map.of(),
				List.of(System.getProperty("peergraph.benchmark.jvm-options", "-XX:+TieredCompilation").split(" ")));
	}

	private static void talk(PeergraphProcess server, String session, int messages) throws Exception {
		World world = World.on(server.port(), "read");
		world.joins(session, true, "alice", "bob", "charlie");
		for (int first = 0; first < messages; first += 100) {
			world.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", "read", "session", session, "messages", said(first, 100)));
			world.settles();
		}
	}

	private static List<Map<String, String>> said(int first, int messages) {
		return IntStream.range(first, first + messages)
			.mapToObj((number) -> Map.of("peer", List.of("alice", "bob", "charlie").get(number % 3), "content",
					"I put %d stones beside the %s at the %s of the old town, near the %s.".formatted(number,
							WORDS.get(number % 12), WORDS.get(number / 12 % 12), WORDS.get(number / 144 % 12))))
			.toList();
	}

	private static void row(String name, PeergraphProcess server, String read) throws IOException {
		Http http = server.http();
		double[] millis = new double[TIMES];
		Duration application = cpu(server.handle());
		Duration database = cpu(server.database());
		for (int time = 0; time < TIMES; time++) {
			long start = System.nanoTime();
			ask(http, read);
			millis[time] = (System.nanoTime() - start) / 1e6;
		}
		double own = cpu(server.handle()).minus(application).toMillis() / (double) TIMES;
		double its = cpu(server.database()).minus(database).toMillis() / (double) TIMES;
		Arrays.sort(millis);
		print(String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n", name, millis[TIMES / 2],
				millis[TIMES * 95 / 100], own, its));
	}

	private static void ask(Http http, String read) {
		String document = read.isEmpty() ? "{ __typename }" : "{ workspace(name: \"read\") { " + read + " } }";
		assertThat(http.graphQl(document).get("errors")).as(document).isNull();
	}

	private static void write(PeergraphProcess server, int batch) throws Exception {
		AtomicInteger written = new AtomicInteger();
		Duration application = cpu(server.handle());
		Duration database = cpu(server.database());
		long start = System.nanoTime();
		List<Callable<Void>> clients = new ArrayList<>();
		for (int client = 0; client < CLIENTS; client++) {
			World world = World.on(server.port(), "written");
			String session = "session-" + batch + "-" + client;
			clients.add(() -> {
				while (System.nanoTime() - start < WRITING.toNanos()) {
					world.mutate("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "written",
							"session", session, "messages", said(written.getAndAdd(batch), batch)));
				}
				return null;
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
			for (Future<Void> client : threads.invokeAll(clients)) {
				client.get();
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		print(String.format(Locale.ROOT, "| %d a request | %,.0f | %.2f ms | %.2f ms |%n", batch,
				written.get() / seconds, cpu(server.handle()).minus(application).toMillis() / (double) written.get(),
				cpu(server.database()).minus(database).toMillis() / (double) written.get()));
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	// In kilobytes; where there is no /proc it is not known.
	private static long memory(ProcessHandle process) throws Exception {
		Path status = Path.of("/proc/" + process.pid() + "/status");
		return !Files.isReadable(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
					.sum();
	}

	private static void print(String text) {
		System.out.print(text);
		System.out.flush();
	}

}
