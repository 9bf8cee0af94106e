package io.peergraph.dialectic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.peergraph.MeteredDriver;
import io.peergraph.PeergraphTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.imports.Imports;
import io.peergraph.provider.Act;
import io.peergraph.provider.ModelServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer takes beside the model, which answers at once here: the time to its
 * first words and to its end, streamed over a WebSocket, and the database hits, level by
 * level; and how many questions a second the built-in means answer. Run with
 * {@code mvn -Pbenchmark test -Dtest=DialecticBenchmark}; the village of the tests is
 * joined by {@code -Dpeergraph.benchmark.messages} (2,000) messages of others.
 */
@PeergraphTest
@ForgetsPlans
class DialecticBenchmark {

	private static final ModelServer SERVER = ModelServer.start();

	private static final Path FOLDER = Path.of("src/test/resources/dialectic");

	private static final String CHAT = """
			subscription($q: String!, $level: ReasoningLevel) { chat(workspace: "village", peer: "alice", question: $q, level: $level) {
			  delta answer { text known citations { quote message { content } } } } }""";

	private static final List<String> THINGS = List.of("harvest", "lighthouse", "violin", "bakery", "winter coat",
			"chess club", "ferry", "old mill", "bicycle", "telescope");

	private static final Act EVERY_TOOL = new Act.Calls(List.of(new Act.Tool("search_facts", "{\"query\": \"garden\"}"),
			new Act.Tool("search_messages", "{\"query\": \"garden\"}"),
			new Act.Tool("find_text", "{\"text\": \"bees\"}"),
			new Act.Tool("messages_by_date", "{\"from\": \"2026-04-01\", \"to\": \"2026-04-03\"}"),
			new Act.Tool("evidence", "{\"handles\": \"M1, F1\"}"),
			new Act.Tool("who_knows", "{\"handles\": \"M1, F1\"}"), new Act.Tool("peer_cards", "{}")));

	private static final Act ANSWER = Act
		.says("ANSWER: It is as it was said [M1]. More than that is not to be found in the memory.");

	private static final int TIMES = 50;

	private static final Duration FOR = Duration.ofSeconds(10);

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	@Autowired
	MeteredDriver meter;

	@Autowired
	Answerer builtIn;

	@TestConfiguration
	static class Metering {

		@Bean
		static MeteredDriver meteredDriver() {
			return new MeteredDriver();
		}

	}

	@DynamicPropertySource
	static void model(DynamicPropertyRegistry registry) {
		registry.add("peergraph.model.answer.provider", () -> "openai");
		registry.add("peergraph.model.answer.model", () -> "stand-in");
		registry.add("peergraph.model.answer.base-url", () -> SERVER.url("openai"));
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@Test
	void tellsWhatAnswersTake() throws IOException, InterruptedException {
		talk(Integer.getInteger("peergraph.benchmark.messages", 2000));
		List<String> questions = questions();
		SERVER.otherwise((_) -> ANSWER);
		questions.forEach((question) -> stream(question, ReasoningLevel.LOW));

		System.out.printf(Locale.ROOT, "%n%-10s%14s%14s%14s%14s%12s%12s%12s%n", "level", "first p50 ms", "first p95 ms",
				"whole p50 ms", "whole p95 ms", "hits", "hits, tools", "hits, built");
		for (ReasoningLevel level : ReasoningLevel.values()) {
			print(level, questions);
		}
		for (int clients : new int[] { 1, 2 }) {
			System.out.printf(Locale.ROOT, "built-in, %d at a time: %.1f questions a second%n", clients,
					rate(clients, questions));
		}
	}

	private void talk(int messages) throws IOException, InterruptedException {
		this.imports.read(new BufferedReader(new StringReader(Files.readString(FOLDER.resolve("village.jsonl")))),
				(done) -> {
				});
		World world = World.on(this.port, "village");
		for (int from = 0; from < messages; from += 100) {
			String session = "square" + from / 200;
			String peer = "neighbour" + from % 7;
			world.joins(session, true, peer, "alice");
			world.says(session, peer,
					IntStream.range(from, Math.min(messages, from + 100))
						.mapToObj((i) -> "On day %d I went to the %s and paid %d euros.".formatted(i,
								THINGS.get(i % THINGS.size()), i % 90))
						.toArray(String[]::new));
		}
		world.settles();
	}

	private static List<String> questions() throws IOException {
		return Files.readAllLines(FOLDER.resolve("questions.jsonl"))
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line).get("question").asString())
			.limit(TIMES)
			.toList();
	}

	private void print(ReasoningLevel level, List<String> questions) {
		List<Took> took = questions.stream().map((question) -> stream(question, level)).toList();
		List<Double> first = took.stream().map(Took::first).sorted().toList();
		List<Double> whole = took.stream().map(Took::whole).sorted().toList();
		long hits = hits(() -> stream(questions.getFirst(), level));
		SERVER.then(EVERY_TOOL);
		long withTools = hits(() -> stream(questions.getFirst(), level));
		long builtIn = hits(() -> this.builtIn.answer(question(questions.getFirst(), level)));
		System.out.printf(Locale.ROOT, "%-10s%14.1f%14.1f%14.1f%14.1f%12d%12d%12d%n", level, at(first, 50),
				at(first, 95), at(whole, 50), at(whole, 95), hits, withTools, builtIn);
	}

	private long hits(Runnable work) {
		return MeteredDriver.hits(this.meter.of(work));
	}

	private static double at(List<Double> sorted, int percent) {
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

	/** Until its first words came, and until all of it had come, in milliseconds. */
	private record Took(double first, double whole) {
	}

	private Took stream(String question, ReasoningLevel level) {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			long start = System.nanoTime();
			subscriber.subscribe("1", CHAT, Map.of("q", question, "level", level));
			JsonNode message = subscriber.next();
			double first = (System.nanoTime() - start) / 1e6;
			while (message.get("type").asString().equals("next")) {
				assertThat(message.at("/payload/errors").isMissingNode()).as(message.toString()).isTrue();
				message = subscriber.next();
			}
			return new Took(first, (System.nanoTime() - start) / 1e6);
		}
	}

	private static Question question(String text, ReasoningLevel level) {
		return new Question(View.of("village").through("alice"), text, null, Set.of("bob"), null, null, level);
	}

	private double rate(int clients, List<String> questions) throws InterruptedException {
		AtomicInteger answered = new AtomicInteger();
		long start = System.nanoTime();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			threads.add(Thread.startVirtualThread(() -> {
				while (System.nanoTime() - start < FOR.toNanos()) {
					int next = answered.getAndIncrement() % questions.size();
					this.builtIn.answer(question(questions.get(next), ReasoningLevel.LOW));
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		return answered.get() / ((System.nanoTime() - start) / 1e9);
	}

}
