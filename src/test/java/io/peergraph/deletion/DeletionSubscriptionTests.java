package io.peergraph.deletion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is deleted is told to those who had witnessed it, and to nobody else. */
@QuietTest
@Timeout(300)
class DeletionSubscriptionTests {

	private static final String ADDED = "subscription($session: String, $as: String, $after: String) "
			+ "{ messageAdded(workspace: \"w\", session: $session, as: $as, after: $after) "
			+ "{ cursor message { content } } }";

	private static final String FOLLOW = "subscription($session: String, $as: String, $after: String) "
			+ "{ messageDeleted(workspace: \"w\", session: $session, as: $as, after: $after) { cursor key } }";

	private static final Duration QUIET = Duration.ofSeconds(1);

	@LocalServerPort
	int port;

	@Autowired
	Messages messages;

	@Autowired
	MessageRemoval removal;

	@Autowired
	Transactions transactions;

	private World world;

	@BeforeEach
	void build() {
		this.world = World.on(this.port, "w");
		this.world.joins("lunch", false, "alice", "bob");
	}

	@Test
	void tellsWhatWasDeletedAndThenWhatIs() {
		List<Said> said = says("lunch", "alice", "one", "two", "three");
		delete(said.get(1));

		try (Subscriber subscriber = follow(Map.of())) {
			assertThat(keys(subscriber.events(1))).containsExactly(said.get(1).key());

			delete(said.get(0));

			assertThat(keys(subscriber.events(1))).containsExactly(said.get(0).key());
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void goesOnAfterTheCursorInTheOrderOfDeletions() {
		List<Said> said = says("lunch", "alice", "one", "two", "three", "four");
		delete(said.get(3));
		delete(said.get(0));
		JsonNode second;
		try (Subscriber subscriber = follow(Map.of())) {
			List<JsonNode> events = subscriber.events(2);
			assertThat(keys(events)).containsExactly(said.get(3).key(), said.get(0).key());
			second = events.get(0);
		}
		delete(said.get(1));

		try (Subscriber subscriber = follow(Map.of("after", second.get("cursor").asString()))) {
			assertThat(keys(subscriber.events(2))).containsExactly(said.get(0).key(), said.get(1).key());
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsOnlyThoseWhoHadWitnessedIt() {
		List<Said> before = says("lunch", "alice", "before carol");
		this.world.joins("lunch", false, "carol");
		List<Said> with = says("lunch", "alice", "with carol");
		this.world.leaves("lunch", "carol");
		List<Said> behind = says("lunch", "alice", "behind her back");
		List<Said> elsewhere = says("elsewhere", "dave", "nothing of hers");
		try (Subscriber carol = follow(Map.of("as", "carol")); Subscriber all = follow(Map.of())) {
			for (List<Said> gone : List.of(before, elsewhere, behind, with)) {
				delete(gone.getFirst());
			}

			assertThat(keys(all.events(4))).hasSize(4);
			assertThat(keys(carol.events(1))).containsExactly(with.getFirst().key());
			assertThat(carol.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsEachMessageOfASessionThatIsDeleted() {
		List<Said> said = new ArrayList<>(says("lunch", "alice", "one"));
		this.world.joins("lunch", false, "carol");
		said.addAll(says("lunch", "bob", IntStream.range(0, 100).mapToObj((i) -> "m" + i).toArray(String[]::new)));
		said.addAll(says("lunch", "bob", IntStream.range(0, 60).mapToObj((i) -> "n" + i).toArray(String[]::new)));
		List<String> all = said.stream().map(Said::key).toList();
		says("dinner", "alice", "stays");

		JsonNode gone = this.world.mutate("deleteSession", "DeleteSessionInput", "deleted id key",
				Map.of("workspace", "w", "session", "lunch"));

		assertThat(gone.get("key").asString()).hasSize(22);
		String after;
		try (Subscriber subscriber = follow(Map.of("session", "lunch"))) {
			List<JsonNode> events = subscriber.events(161);
			assertThat(keys(events)).isEqualTo(all);
			after = events.get(42).get("cursor").asString();
			assertThat(subscriber.poll(QUIET)).isNull();
		}
		try (Subscriber subscriber = follow(Map.of("after", after))) {
			assertThat(keys(subscriber.events(118))).as("from amid what went together").isEqualTo(all.subList(43, 161));
		}
		try (Subscriber carol = follow(Map.of("as", "carol"))) {
			assertThat(keys(carol.events(160))).isEqualTo(all.subList(1, 161));
			assertThat(carol.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsWhatWentWithItsAuthorButNobodyWhoComesUnderThatName() {
		List<Said> said = says("lunch", "bob", "one", "two");
		List<Said> hers = says("lunch", "alice", "three");
		delete(hers.getFirst());
		JsonNode gone = this.world.mutate("deletePeer", "DeletePeerInput", "deleted key",
				Map.of("workspace", "w", "peer", "bob"));
		this.world.joins("lunch", false, "bob");

		assertThat(gone.get("deleted").asBoolean()).isTrue();
		try (Subscriber alice = follow(Map.of("as", "alice")); Subscriber other = follow(Map.of("as", "bob"))) {
			List<String> keys = keys(alice.events(3));
			assertThat(keys.getFirst()).isEqualTo(hers.getFirst().key());
			assertThat(keys.subList(1, 3)).containsExactlyInAnyOrderElementsOf(said.stream().map(Said::key).toList());
			assertThat(other.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsNothingOfADeletionThatWasUndone() {
		List<Said> said = says("lunch", "alice", "one", "two");
		Message first = this.messages.log(new io.peergraph.session.SessionId("w", "lunch"), 0, 1, 1).getFirst();
		try (Subscriber subscriber = follow(Map.of())) {
			try {
				this.transactions.write(() -> {
					assertThat(this.removal.bury(first)).isTrue();
					throw new IllegalStateException("undone");
				});
			}
			catch (IllegalStateException _) {
				// As it should be.
			}
			delete(said.get(1));

			assertThat(keys(subscriber.events(1))).containsExactly(said.get(1).key());
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void missesNothingWhenSeveralDeleteAtOnce() throws InterruptedException {
		List<Said> said = new ArrayList<>();
		for (int session = 0; session < 8; session++) {
			said.addAll(says("s" + session, "alice", "1", "2", "3", "4", "5"));
		}
		try (Subscriber subscriber = follow(Map.of())) {
			List<Thread> deleting = said.stream().map((one) -> Thread.ofVirtual().start(() -> delete(one))).toList();
			List<String> told = keys(subscriber.events(said.size()));
			for (Thread thread : deleting) {
				thread.join();
			}

			assertThat(told).containsExactlyInAnyOrderElementsOf(said.stream().map(Said::key).toList());
			assertThat(subscriber.poll(QUIET)).isNull();
		}
	}

	@Test
	void tellsTheDeleterIdAndKeyOnceOnly() {
		Said said = says("lunch", "alice", "one").getFirst();

		JsonNode first = this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted id key",
				Map.of("id", said.id()));
		JsonNode again = this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted id key",
				Map.of("id", said.id()));

		assertThat(first.get("id").asString()).isEqualTo(said.id());
		assertThat(first.get("key").asString()).isEqualTo(said.key());
		assertThat(again.get("deleted").asBoolean()).isFalse();
		assertThat(again.get("id").isNull()).isTrue();
		assertThat(again.get("key").isNull()).isTrue();
	}

	@Test
	void takesNoCursorOfAnotherLog() {
		String cursor = add("lunch", "alice", "one").get("cursor").asString();
		try (Subscriber subscriber = follow(Map.of("after", cursor))) {
			assertThat(subscriber.next().toString()).contains("INVALID_CURSOR");
		}
	}

	@Test
	void addsWithACursorFromWhichToGoOn() {
		says("lunch", "alice", "before");
		add("dinner", "bob", "earlier");
		String cursor = add("lunch", "alice", "one", "two").get("cursor").asString();
		says("lunch", "bob", "three");
		says("dinner", "carol", "four");

		try (Subscriber all = Subscriber.on(this.port).subscribe("1", ADDED, Map.of("after", cursor));
				Subscriber lunch = Subscriber.on(this.port)
					.subscribe("1", ADDED, Map.of("after", cursor, "session", "lunch", "as", "bob"))) {
			assertThat(all.events(2)).extracting((event) -> event.at("/message/content").asString())
				.containsExactlyInAnyOrder("three", "four");
			assertThat(lunch.events(1)).extracting((event) -> event.at("/message/content").asString())
				.containsExactly("three");
			assertThat(lunch.poll(QUIET)).isNull();
		}
		assertThat(this.world
			.tries("addMessages", "AddMessagesInput", "cursor",
					Map.of("workspace", "w", "session", "lunch", "messages", List.of()))
			.get("cursor")
			.isNull()).isTrue();
	}

	private record Said(String id, String key) {
	}

	private List<Said> says(String session, String peer, String... contents) {
		List<Said> said = new ArrayList<>();
		add(session, peer, contents).get("messages")
			.forEach((message) -> said.add(new Said(message.get("id").asString(), message.get("key").asString())));
		return said;
	}

	private JsonNode add(String session, String peer, String... contents) {
		List<Map<String, Object>> messages = new ArrayList<>();
		for (String content : contents) {
			messages.add(Map.of("peer", peer, "content", content));
		}
		return this.world.mutate("addMessages", "AddMessagesInput", "cursor messages { id key }",
				Map.of("workspace", "w", "session", session, "messages", messages));
	}

	private void delete(Said said) {
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", said.id()));
	}

	private Subscriber follow(Map<String, @Nullable Object> variables) {
		return Subscriber.on(this.port).subscribe("1", FOLLOW, variables);
	}

	private static List<String> keys(List<JsonNode> events) {
		return events.stream().map((event) -> event.get("key").asString()).toList();
	}

}
