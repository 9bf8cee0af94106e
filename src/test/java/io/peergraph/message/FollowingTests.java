package io.peergraph.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.Peergraph;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Many follow, some are slow, connections break, and there are several processes. */
@QuietTest
@Timeout(300)
class FollowingTests {

	private static final String FOLLOW = "subscription($session: String, $as: String, $after: String) "
			+ "{ messageAdded(workspace: \"w\", session: $session, as: $as, after: $after) "
			+ "{ cursor message { content } } }";

	private static final int SUBSCRIBERS = 200;

	private static final int SESSIONS = 4;

	private static final int EACH = 40;

	@LocalServerPort
	int port;

	@Test
	void reachesTwoHundredSubscribers() {
		World world = World.on(this.port, "w").joins("lunch", false, "alice", "bob");
		world.says("lunch", "alice", "first");
		List<Subscriber> subscribers = IntStream.range(0, SUBSCRIBERS)
			.mapToObj((index) -> Subscriber.on(this.port).subscribe("1", FOLLOW, arguments(index)))
			.toList();
		subscribers.forEach((subscriber) -> assertThat(contents(subscriber.events(1))).containsExactly("first"));
		assertThat(metric("peergraph_subscriptions_open")).isEqualTo(SUBSCRIBERS);

		world.says("lunch", "bob", "second", "third");
		subscribers
			.forEach((subscriber) -> assertThat(contents(subscriber.events(2))).containsExactly("second", "third"));

		subscribers.forEach(Subscriber::close);
		assertThat(metric("peergraph_subscriptions_delivered_total")).isGreaterThanOrEqualTo(3.0 * SUBSCRIBERS);
	}

	private static Map<String, Object> arguments(int index) {
		return switch (index % 3) {
			case 0 -> Map.of();
			case 1 -> Map.of("session", "lunch");
			default -> Map.of("as", "alice");
		};
	}

	private double metric(String name) {
		return Http.on(this.port)
			.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	@Test
	void isNotHeldUpByWhoDoesNotRead() {
		World world = World.on(this.port, "w").joins("lunch", false, "alice");
		String large = "lamp ".repeat(4_000);
		double before = metric("peergraph_subscriptions_delivered_total");
		try (Subscriber deaf = Subscriber.deaf(this.port).subscribe("1", FOLLOW, Map.of());
				Subscriber quick = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			for (int round = 0; round < 20; round++) {
				world.says("lunch", "alice", IntStream.range(0, 50).mapToObj((_) -> large).toArray(String[]::new));
			}
			assertThat(quick.events(1000)).hasSize(1000);
			world.says("lunch", "alice", "last");
			assertThat(contents(quick.events(1))).containsExactly("last");
			// Both have the same to hear.
			assertThat(metric("peergraph_subscriptions_delivered_total") - before).isLessThan(2 * 1001);
			assertThat(deaf).isNotNull();
		}
	}

	@Test
	void losesAndRepeatsNothingHoweverOftenItReconnects() throws InterruptedException {
		List<Thread> writers = write(List.of(this.port));

		List<String> got = follow(List.of(this.port), SESSIONS * EACH);

		assertInOrder(got);
		for (Thread writer : writers) {
			writer.join();
		}
	}

	@Test
	void goesOnInAnotherProcess() throws InterruptedException {
		try (ConfigurableApplicationContext other = new SpringApplicationBuilder(Peergraph.class)
			.initializers(TestDatabase::useIn)
			.run("--server.port=0", "--peergraph.work.enabled=false",
					"--peergraph.api.subscriptions.most-per-connection=2")) {
			int second = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			List<Thread> writers = write(List.of(this.port, second));

			assertInOrder(follow(List.of(second, this.port), SESSIONS * EACH));

			for (Thread writer : writers) {
				writer.join();
			}
			refusesTheThirdOfTwo(second);
			tellsNothingThatWasDeletedElsewhere(second);
		}
	}

	private void tellsNothingThatWasDeletedElsewhere(int second) {
		World world = World.on(this.port, "w");
		world.says("writers", "writer-0", "first");
		try (Subscriber early = Subscriber.on(second).subscribe("1", FOLLOW, Map.of("session", "writers"));
				Subscriber late = Subscriber.on(second)) {
			JsonNode first = early.events(1).getFirst();
			String secret = world.says("writers", "writer-0", "secret").getFirst();
			assertThat(contents(early.events(1))).containsExactly("secret");

			world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", secret));
			late.subscribe("2", FOLLOW, Map.of("session", "writers", "after", first.get("cursor").asString()));
			world.says("writers", "writer-0", "last");

			assertThat(contents(late.events(1))).containsExactly("last");
		}
	}

	private static void refusesTheThirdOfTwo(int port) {
		try (Subscriber subscriber = Subscriber.on(port)) {
			for (String id : List.of("1", "2", "3")) {
				subscriber.subscribe(id, FOLLOW, Map.of("session", "session-" + id));
			}
			JsonNode message = subscriber.next();
			while (!message.get("type").asString().equals("error")) {
				message = subscriber.next();
			}
			assertThat(message.at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_SUBSCRIPTIONS");
			assertThat(message.get("id").asString()).isEqualTo("3");
		}
	}

	private static List<Thread> write(List<Integer> ports) {
		World.on(ports.getFirst(), "w").joins("session-0", false, "writer-0");
		return IntStream.range(0, SESSIONS).mapToObj((index) -> Thread.ofVirtual().start(() -> {
			World world = World.on(ports.get(index % ports.size()), "w");
			for (int number = 0; number < EACH; number++) {
				world.says("session-" + index, "writer-" + index, index + " " + number);
			}
		})).toList();
	}

	// Every connection reads a few events and breaks in the middle of it.
	private static List<String> follow(List<Integer> ports, int count) {
		List<String> got = new ArrayList<>();
		Map<String, Object> arguments = new HashMap<>();
		for (int connection = 0; got.size() < count; connection++) {
			int port = ports.get(connection % ports.size());
			try (Subscriber subscriber = Subscriber.on(port).subscribe("1", FOLLOW, arguments)) {
				for (JsonNode event : subscriber.events(Math.min(1 + connection * 7 % 23, count - got.size()))) {
					got.add(event.at("/message/content").asString());
					arguments.put("after", event.get("cursor").asString());
				}
			}
		}
		return got;
	}

	private static void assertInOrder(List<String> got) {
		for (int session = 0; session < SESSIONS; session++) {
			String prefix = session + " ";
			assertThat(got.stream().filter((content) -> content.startsWith(prefix)))
				.containsExactlyElementsOf(IntStream.range(0, EACH).mapToObj((number) -> prefix + number).toList());
		}
		assertThat(got).hasSize(SESSIONS * EACH);
	}

	private static List<String> contents(List<JsonNode> events) {
		return events.stream().map((event) -> event.at("/message/content").asString()).toList();
	}

}
