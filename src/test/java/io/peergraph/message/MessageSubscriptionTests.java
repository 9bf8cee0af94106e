package io.peergraph.message;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.peergraph.EventSource;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.api.Metadata;
import io.peergraph.graph.Transactions;
import io.peergraph.session.SessionId;
import io.peergraph.stream.Event;
import io.peergraph.stream.Start;
import io.peergraph.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages are followed over the wire. */
@QuietTest
@Timeout(300)
class MessageSubscriptionTests {

	static final String FOLLOW = "subscription($session: String, $as: String, $after: String) "
			+ "{ messageAdded(workspace: \"w\", session: $session, as: $as, after: $after) "
			+ "{ cursor message { content sequence author { name } session { name } } } }";

	private static final Duration QUIET = Duration.ofSeconds(1);

	@Autowired
	Transactions transactions;

	@Autowired
	MessageLog log;

	@Autowired
	MessagePositions places;

	@Autowired
	Streams streams;

	@LocalServerPort
	int port;

	private World world;

	@BeforeEach
	void build() {
		this.world = World.on(this.port, "w");
		this.world.joins("lunch", false, "alice", "bob");
	}

	@Test
	void tellsWhatIsStoredAndThenWhatComes() {
		this.world.says("lunch", "alice", "one", "two");
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			assertThat(contents(subscriber.events(2))).containsExactly("one", "two");

			this.world.says("lunch", "bob", "three");
			this.world.says("dinner", "carol", "four");

			assertThat(contents(subscriber.events(2))).containsExactlyInAnyOrder("three", "four");
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void goesOnAfterTheCursorWithoutGapOrRepeat() {
		this.world.says("lunch", "alice", "one", "two", "three");
		JsonNode second;
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			second = subscriber.events(3).get(1);
		}
		this.world.says("lunch", "bob", "four");

		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("2", FOLLOW, Map.of("after", second.get("cursor").asString()));

			assertThat(contents(subscriber.events(2))).containsExactly("three", "four");
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void leavesOutWhatIsStoredWhenAsked() {
		this.world.says("lunch", "alice", "one", "two");
		String live = FOLLOW.replace("after: $after", "after: $after, live: true");
		try (EventSource all = EventSource.post(this.port, live, Map.of());
				EventSource lunch = EventSource.post(this.port, live, Map.of("session", "lunch"))) {
			this.world.says("lunch", "alice", "three");

			assertThat(contents(all.events(1))).containsExactly("three");
			assertThat(contents(lunch.events(1))).containsExactly("three");
		}
	}

	@Test
	void speaksServerSentEvents() {
		this.world.says("lunch", "alice", "one");
		try (EventSource events = EventSource.post(this.port, FOLLOW, Map.of("session", "lunch"))) {
			assertThat(contents(events.events(1))).containsExactly("one");

			this.world.says("dinner", "carol", "elsewhere");
			this.world.says("lunch", "alice", "two");

			assertThat(contents(events.events(1))).containsExactly("two");
		}
	}

	@Test
	void showsAPeerWhatItWitnessesWhileItComesAndGoes() {
		this.world.joins("lunch", false, "carol").says("lunch", "alice", "with carol");
		try (Subscriber carol = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of("as", "carol"));
				Subscriber all = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			assertThat(contents(carol.events(1))).containsExactly("with carol");

			this.world.leaves("lunch", "carol").says("lunch", "alice", "behind her back");
			this.world.says("elsewhere", "dave", "nothing of hers");
			this.world.joins("lunch", false, "carol").says("lunch", "alice", "with carol again");

			assertThat(contents(carol.events(1))).containsExactly("with carol again");
			assertThat(contents(all.events(4))).contains("behind her back", "nothing of hers");
			assertThat(carol.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsNobodyWhoComesLaterWhatIsDeleted() {
		this.world.says("lunch", "alice", "one");
		try (Subscriber early = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of());
				Subscriber late = Subscriber.on(this.port)) {
			JsonNode one = early.events(1).getFirst();
			String secret = this.world.says("lunch", "alice", "secret").getFirst();
			assertThat(contents(early.events(1))).containsExactly("secret");

			delete(secret);
			late.subscribe("2", FOLLOW, Map.of("after", one.get("cursor").asString()));
			this.world.says("lunch", "alice", "two");

			assertThat(contents(late.events(1))).containsExactly("two");
			assertThat(contents(early.events(1))).containsExactly("two");
		}
	}

	@Test
	void tellsNobodyWhatIsDeletedBeforeItWasAskedFor() throws InterruptedException {
		Asking asking = new Asking();
		this.streams
			.follow("w", new MessageJournal(this.places, "w", null), new Start(null, false),
					(posted) -> Optional.of(posted.message().content()))
			.map(Event::value)
			.subscribe(asking);
		asking.request(1);
		this.world.says("lunch", "alice", "one");
		assertThat(asking.next()).isEqualTo("one");
		String secret = this.world.says("lunch", "alice", "two", "secret").getLast();
		asking.request(1);
		assertThat(asking.next()).isEqualTo("two");

		delete(secret);
		asking.request(1);
		this.world.says("lunch", "alice", "three");

		assertThat(asking.next()).isEqualTo("three");
		asking.cancel();
	}

	private void delete(String id) {
		assertThat(this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", id))
			.get("deleted")
			.asBoolean()).isTrue();
	}

	/** A subscriber that asks when it likes to. */
	private static final class Asking extends BaseSubscriber<String> {

		private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			// Later.
		}

		@Override
		protected void hookOnNext(String content) {
			this.told.add(content);
		}

		@Nullable String next() throws InterruptedException {
			return this.told.poll(20, TimeUnit.SECONDS);
		}

	}

	@Test
	void keepsWhatIsNestedWithinThePerspective() {
		this.world.says("lunch", "alice", "before carol");
		this.world.joins("lunch", false, "carol").says("lunch", "alice", "with carol");
		String nested = "subscription { messageAdded(workspace: \"w\", as: \"carol\") { message "
				+ "{ content session { messages { totalCount nodes { content } } } author { sessions { totalCount } } } } }";
		this.world.joins("secret", false, "alice");

		try (Subscriber carol = Subscriber.on(this.port).subscribe("1", nested, Map.of())) {
			JsonNode message = carol.events(1).getFirst().get("message");

			assertThat(World.texts(message, "session", "messages", "nodes", "content")).containsExactly("with carol");
			assertThat(message.at("/author/sessions/totalCount").asInt()).isEqualTo(1);

			this.world.says("lunch", "alice", "more");

			assertThat(World.texts(carol.events(1).getFirst(), "message", "session", "messages", "nodes", "content"))
				.as("loaded anew for each event")
				.containsExactly("with carol", "more");
		}
	}

	@Test
	void givesCursorsThatTellNothing() {
		this.world.says("lunch", "alice", "one", "two");
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			List<byte[]> cursors = subscriber.events(2)
				.stream()
				.map((event) -> Base64.getUrlDecoder().decode(event.get("cursor").asString()))
				.toList();

			int same = 0;
			for (int index = 0; index < 16; index++) {
				same += (cursors.get(0)[index] == cursors.get(1)[index]) ? 1 : 0;
			}
			assertThat(same).as("bytes that cursors of neighbours share").isLessThan(6);
		}
	}

	@Test
	void missesNoMessageThatCommitsLate() throws InterruptedException {
		CountDownLatch stored = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Thread late = Thread.ofVirtual().start(() -> this.transactions.write(() -> {
			this.log.append(new SessionId("w", "slow"), said("late"), null);
			stored.countDown();
			await(mayCommit);
		}));
		await(stored);
		JsonNode early;
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of())) {
			this.log.append(new SessionId("w", "quick"), said("early"), null);
			early = subscriber.events(1).getFirst();
			assertThat(contents(List.of(early))).containsExactly("early");
		}

		mayCommit.countDown();
		late.join();

		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("2", FOLLOW, Map.of("after", early.get("cursor").asString()));
			assertThat(contents(subscriber.events(1))).containsExactly("late");
		}
	}

	@Test
	void endsWithItsSession() {
		this.world.says("lunch", "alice", "one");
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of("session", "lunch"))) {
			assertThat(contents(subscriber.events(1))).containsExactly("one");

			this.world.mutate("deleteSession", "DeleteSessionInput", "deleted",
					Map.of("workspace", "w", "session", "lunch"));
			assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");

			this.world.says("lunch", "alice", "another lunch");
			subscriber.subscribe("2", FOLLOW, Map.of("session", "lunch"));
			assertThat(contents(subscriber.events(1))).containsExactly("another lunch");
		}
	}

	@Test
	void saysWhyItCannotFollow() {
		this.world.says("lunch", "alice", "one");
		String elsewhere = "subscription { messageAdded(workspace: \"nowhere\") { cursor } }";

		assertThat(refusal(elsewhere, Map.of())).isEqualTo("NOT_FOUND");
		assertThat(refusal(FOLLOW, Map.of("session", "nothing"))).isEqualTo("NOT_FOUND");
		assertThat(refusal(FOLLOW, Map.of("as", "nobody"))).isEqualTo("NOT_FOUND");
		assertThat(refusal(FOLLOW, Map.of("after", "1"))).isEqualTo("INVALID_CURSOR");
		assertThat(refusal(FOLLOW, Map.of("after", "AAAAAAAAAAAAAAAAAAAAAA"))).isEqualTo("INVALID_CURSOR");
	}

	@Test
	void refusesTheCursorOfAnotherWorkspace() {
		World.on(this.port, "other").says("lunch", "alice", "one");
		this.world.says("lunch", "alice", "one");
		String other = "subscription { messageAdded(workspace: \"other\") { cursor } }";
		try (Subscriber subscriber = Subscriber.on(this.port).subscribe("1", other, Map.of())) {
			String foreign = subscriber.events(1).getFirst().get("cursor").asString();

			assertThat(refusal(FOLLOW, Map.of("after", foreign))).isEqualTo("INVALID_CURSOR");
		}
	}

	private String refusal(String document, Map<String, ?> variables) {
		try (EventSource events = EventSource.post(this.port, document, variables);
				Subscriber subscriber = Subscriber.on(this.port).subscribe("1", document, variables)) {
			JsonNode overSocket = subscriber.next();
			assertThat(overSocket.get("type").asString()).isEqualTo("error");
			JsonNode overHttp = events.next().json();
			assertThat(events.next().name()).isEqualTo("complete");
			String code = overHttp.at("/errors/0/extensions/code").asString();
			assertThat(overSocket.at("/payload/0/extensions/code").asString()).isEqualTo(code);
			return code;
		}
	}

	static List<String> contents(List<JsonNode> events) {
		return events.stream().map((event) -> event.get("message").get("content").asString()).toList();
	}

	private static List<NewMessage> said(String content) {
		return List.of(new NewMessage("alice", content, Metadata.EMPTY, null, null));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
