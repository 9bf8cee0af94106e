package io.peergraph.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties are followed by those who see them. */
@PeergraphTest
@Timeout(300)
class TieSubscriptionTests {

	private static final String FOLLOW = "subscription($as: String, $after: String) "
			+ "{ tieChanged(workspace: \"w\", as: $as, after: $after) "
			+ "{ cursor tie { kind from { name } to { name } evidence { nodes { quote } } } } }";

	private static final Duration QUIET = Duration.ofSeconds(1);

	@LocalServerPort
	int port;

	private World world;

	@BeforeEach
	void meet() {
		this.world = World.on(this.port, "w");
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
	}

	@Test
	void areToldToWhoSeesThem() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.");
		this.world.settles();
		try (Subscriber all = follow(null, null);
				Subscriber bob = follow("bob", null);
				Subscriber charlie = follow("charlie", null)) {
			for (Subscriber each : List.of(all, bob, charlie)) {
				assertThat(texts(each.events(1))).containsExactly("alice TRUSTS charlie [I trust charlie.]");
			}

			this.world.says("tower", "alice", "I do not trust charlie.");
			this.world.settles();
			String changed = "alice TRUSTS charlie [I trust charlie., I do not trust charlie.]";
			assertThat(texts(all.events(1))).containsExactly(changed);
			assertThat(texts(bob.events(1))).containsExactly(changed);

			this.world.says("tower", "alice", "I am on your side, bob.");
			this.world.settles();
			assertThat(texts(bob.events(1))).containsExactly("alice ALLIED_WITH bob [I am on your side]");
			assertThat(charlie.poll(QUIET)).isNull();
		}
	}

	@Test
	void goOnAfterTheCursorAndTellTheNewest() throws InterruptedException {
		List<String> ids = this.world.says("hall", "alice", "I trust charlie.", "I trust bob.");
		this.world.settles();
		String cursor;
		try (Subscriber bob = follow("bob", null)) {
			cursor = bob.events(2).getLast().get("cursor").asString();
		}
		this.world.says("hall", "alice", "I really trust charlie.");
		this.world.settles();
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", ids.get(1)));
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", ids.getFirst()));
		this.world.settles();

		try (Subscriber bob = follow("bob", cursor)) {
			assertThat(texts(bob.events(1))).containsExactly("alice TRUSTS charlie [I really trust charlie.]");
			assertThat(bob.poll(QUIET)).isNull();

			bob.subscribe("2", FOLLOW, Map.of("as", "charlie", "after", cursor));
			assertThat(bob.next().at("/payload/0/extensions/code").asString()).isEqualTo("INVALID_CURSOR");
			bob.subscribe("3", FOLLOW, Map.of("as", "nobody"));
			assertThat(bob.next().at("/payload/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		}
	}

	@Test
	void areToldToWhoHearsThemWhetherOrNotItObserves() throws InterruptedException {
		this.world.joins("yard", true, "alice", "bob");
		this.world.joins("yard", false, "dora");
		this.world.says("yard", "alice", "I trust bob.");
		this.world.settles();
		try (Subscriber dora = follow("dora", null)) {
			assertThat(texts(dora.events(1))).containsExactly("alice TRUSTS bob [I trust bob.]");
			assertThat(dora.poll(QUIET)).isNull();
		}
	}

	@Test
	void leaveNothingOfAPeerThatIsDeleted() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.", "I trust bob.");
		this.world.says("hall", "charlie", "I trust alice.");
		this.world.settles();

		this.world.mutate("deletePeer", "DeletePeerInput", "deleted", Map.of("workspace", "w", "peer", "charlie"));
		this.world.settles();

		assertThat(TestDatabase.query("""
				MATCH (c:TieChange)
				RETURN DISTINCT c.observer AS observer, c.from AS from, c.to AS to ORDER BY observer""", Map.of()))
			.extracting((row) -> row.get("observer").asString() + " " + row.get("from").asString() + " "
					+ row.get("to").asString())
			.containsExactly(" alice bob", "alice alice bob", "bob alice bob");
	}

	private Subscriber follow(@Nullable String as, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("as", as);
		variables.put("after", after);
		return Subscriber.on(this.port).subscribe("1", FOLLOW, variables);
	}

	private static List<String> texts(List<JsonNode> events) {
		return events.stream()
			.map((event) -> event.get("tie"))
			.map((tie) -> tie.get("from").get("name").asString() + " " + tie.get("kind").asString() + " "
					+ tie.get("to").get("name").asString() + " " + World.texts(tie, "evidence", "nodes", "quote"))
			.toList();
	}

}
