package io.peergraph.work;

import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
class DeadLetterTests {

	private static final String FIELDS = "id kind session sequence reason parkedAt message { content }";

	private final World world;

	DeadLetterTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@Test
	void showsWhatWasSetAsideAndGivesItAnotherTurn() throws Exception {
		this.world.joins("lunch", false, "bob");
		this.world.says("lunch", "alice", "I live in Porto.", "I own a dog.");
		this.world.settles();
		park("alice", 2);

		JsonNode letter = this.world.look("deadLetters { nodes { " + FIELDS + " } pageInfo { hasNextPage } }")
			.at("/deadLetters/nodes/0");
		assertThat(letter.get("kind").asString()).isEqualTo("DERIVE");
		assertThat(letter.get("session").asString()).isEqualTo("lunch");
		assertThat(letter.get("sequence").asInt()).isEqualTo(2);
		assertThat(letter.get("reason").asString()).isEqualTo("cannot be read");
		assertThat(letter.at("/message/content").asString()).isEqualTo("I own a dog.");
		assertThat(parked()).isOne();

		JsonNode payload = replay(Map.of("workspace", "demo", "ids", List.of(letter.get("id").asString())));
		assertThat(payload.get("replayed").asInt()).isOne();
		this.world.settles();

		assertThat(parked()).isZero();
		assertThat(this.world.look("peer(name: \"alice\") { representation { holdings { timesDerived } } }")
			.at("/peer/representation/holdings")).hasSize(2)
			.allSatisfy((held) -> assertThat(held.get("timesDerived").asInt()).isOne());
	}

	@Test
	void pagesThroughWhatWasSetAside() {
		this.world.says("lunch", "alice", "I live in Porto.");
		for (long sequence = 1; sequence <= 5; sequence++) {
			park("alice", sequence);
		}

		JsonNode first = this.world.look("deadLetters(first: 3) { nodes { sequence } pageInfo { endCursor } }")
			.get("deadLetters");
		assertThat(World.texts(first, "nodes", "sequence")).containsExactly("1", "2", "3");
		String after = first.at("/pageInfo/endCursor").asString();
		assertThat(World.texts(this.world.look("deadLetters(after: \"" + after + "\") { nodes { sequence } }"),
				"deadLetters", "nodes", "sequence"))
			.containsExactly("4", "5");
	}

	@Test
	void showsNoPeerWhatWasSetAside() {
		this.world.says("lunch", "alice", "I live in Porto.");
		park("alice", 1);

		JsonNode seen = this.world
			.look("seenBy(peer: \"alice\") { deadLetters { nodes { " + FIELDS + " } } queue { parked } }")
			.get("seenBy");

		assertThat(seen.at("/deadLetters/nodes")).isEmpty();
		assertThat(seen.at("/queue/parked").asInt()).isZero();
	}

	@Test
	void forgetsWhatWasSetAsideWithItsMessage() {
		String message = this.world.says("lunch", "alice", "I live in Porto.").getFirst();
		park("alice", 1);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", message));

		assertThat(parked()).isZero();
	}

	@Test
	void refusesToReplayWhatIsNotThere() {
		this.world.says("lunch", "alice", "I live in Porto.");

		assertThat(refusal(Map.of("workspace", "nowhere"))).isEqualTo("NOT_FOUND");
		assertThat(refusal(Map.of("workspace", "demo", "ids", List.of("nonsense")))).isEqualTo("INVALID_ID");
	}

	private String refusal(Map<String, ?> input) {
		return this.world.tries("replayDeadLetters", "ReplayDeadLettersInput", "replayed", input)
			.at("/userErrors/0/code")
			.asString();
	}

	private JsonNode replay(Map<String, ?> input) {
		return this.world.mutate("replayDeadLetters", "ReplayDeadLettersInput", "replayed queue { pending }", input);
	}

	private int parked() {
		return this.world.look("queue { parked }").at("/queue/parked").asInt();
	}

	// As a worker leaves it that could not read the message.
	private static void park(String author, long sequence) {
		WorkKey key = WorkKey.derive("demo", "lunch", author).replay(sequence);
		TestDatabase.query("""
				CREATE (:DeadLetter {key: $key, kind: 'DERIVE', workspace: 'demo', session: 'lunch', subject: $author,
				  sequence: $sequence, reason: 'cannot be read', parkedAt: datetime()})
				WITH 1 AS one
				MATCH (:Message {workspace: 'demo', session: 'lunch', sequence: $sequence})<-[e:EVIDENCE]-(f:Fact)
				DETACH DELETE f""", Map.of("key", key.text(), "author", author, "sequence", sequence));
	}

}
