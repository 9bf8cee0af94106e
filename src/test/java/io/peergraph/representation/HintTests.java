package io.peergraph.representation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is empty or not as expected says why. */
@PeergraphTest
class HintTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeEach
	void build() {
		this.world = World.on(this.port, "w");
	}

	@Test
	void saysThatTheObserverDoesNotObserve() throws InterruptedException {
		this.world.joins("lunch", false, "alice", "bob").joins("dinner", true, "bob", "carol");
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.says("dinner", "bob", "I live in Ghent.");
		this.world.settles();

		assertThat(why("bob", "alice")).isEqualTo("NOT_OBSERVING");
		assertThat(why("carol", "bob")).as("something is known").isNull();
		assertThat(why("bob", "carol")).isEqualTo("NOTHING_KNOWN");
		assertThat(why("alice", "alice")).isNull();
		assertThat(why("carol", "carol")).isEqualTo("NOTHING_KNOWN");

		this.world.mutate("backfill", "BackfillInput", "messages",
				Map.of("workspace", "w", "session", "lunch", "observer", "bob"));
		this.world.settles();

		assertThat(why("bob", "alice")).isNull();
	}

	@Test
	void saysNothingOfWhatWasNotWitnessed() {
		this.world.joins("lunch", true, "alice", "bob", "carol").joins("tea", false, "bob", "alice");
		this.world.says("lunch", "carol", "hi");
		this.world.leaves("lunch", "bob").joins("lunch", true, "dave");
		this.world.says("lunch", "dave", "I live in Porto.");

		JsonNode seen = this.world.look("""
				seenBy(peer: "bob") {
				  carol: peer(name: "carol") { representation(of: "alice") { emptyBecause } }
				  alice: peer(name: "alice") { representation { emptyBecause } }
				}""").get("seenBy");

		assertThat(seen.at("/carol/representation/emptyBecause").asString()).isEqualTo("OUT_OF_VIEW");
		assertThat(seen.at("/alice/representation/emptyBecause").asString()).isEqualTo("OUT_OF_VIEW");
		assertThat(this.world.ask("peer(name: \"bob\") { representation(of: \"dave\") { emptyBecause } }")
			.at("/errors/0/extensions/code")
			.asString()).as("dave came when bob was gone").isEqualTo("NOT_FOUND");
	}

	private @Nullable String why(String observer, String observed) {
		JsonNode because = this.world
			.look("peer(name: \"%s\") { representation(of: \"%s\") { emptyBecause } }".formatted(observer, observed))
			.at("/peer/representation/emptyBecause");
		return because.isNull() ? null : because.asString();
	}

	@Test
	void showsNoCardWhereCardsAreTurnedOff() {
		this.world.joins("lunch", true, "alice", "bob").joins("dinner", true, "alice", "bob");
		this.world.says("lunch", "alice", "hi");
		this.world.says("dinner", "alice", "hi");
		assertThat(set(List.of("alice likes tea"))).isEqualTo("none");

		assertThat(card()).contains("alice likes tea");
		assertThat(context("lunch")).contains("alice likes tea");

		configure("saveWorkspace", "SaveWorkspaceInput", "w", false);

		assertThat(card()).isEqualTo("[]");
		assertThat(context("lunch")).doesNotContain("likes tea");
		assertThat(set(List.of("alice likes coffee"))).isEqualTo("FORBIDDEN");
		assertThat(set(List.of())).isEqualTo("none");

		configure("saveWorkspace", "SaveWorkspaceInput", "w", true);
		set(List.of("alice likes tea"));
		configure("saveSession", "SaveSessionInput", "lunch", false);

		assertThat(card()).contains("alice likes tea");
		assertThat(context("lunch")).doesNotContain("likes tea");
		assertThat(context("dinner")).contains("alice likes tea");

		configure("saveWorkspace", "SaveWorkspaceInput", "w", false);
		configure("saveSession", "SaveSessionInput", "lunch", true);

		assertThat(context("lunch")).as("the session comes before the workspace").contains("alice likes tea");
		assertThat(context("dinner")).doesNotContain("likes tea");
	}

	private String card() {
		return this.world.look("peer(name: \"bob\") { representation(of: \"alice\") { peerCard } }")
			.at("/peer/representation/peerCard")
			.toString();
	}

	private String context(String session) {
		return this.world.look(
				"session(name: \"%s\") { context(as: \"bob\", about: \"alice\") { openai(assistant: \"bob\") representation { peerCard } } }"
					.formatted(session))
			.toString();
	}

	private String set(List<String> lines) {
		JsonNode errors = this.world
			.tries("setPeerCard", "SetPeerCardInput", "representation { peerCard }",
					Map.of("workspace", "w", "observer", "bob", "observed", "alice", "lines", lines))
			.get("userErrors");
		return errors.isEmpty() ? "none" : errors.get(0).get("code").asString();
	}

	private void configure(String mutation, String type, String name, boolean cards) {
		Map<String, Object> configuration = Map.of("peerCard", cards);
		this.world.mutate(mutation, type, "created",
				mutation.equals("saveWorkspace") ? Map.of("name", name, "configuration", configuration)
						: Map.of("workspace", "w", "name", name, "configuration", configuration));
	}

	@Test
	void saysWhoJoinsBySpeaking() {
		assertThat(speak("alice", "bob", "alice")).containsExactly("alice", "bob");
		assertThat(speak("alice", "bob")).isEmpty();

		this.world.leaves("lunch", "bob");

		assertThat(speak("alice", "bob", "carol")).containsExactly("bob", "carol");
	}

	private List<String> speak(String... peers) {
		List<Map<String, String>> messages = Arrays.stream(peers)
			.map((peer) -> Map.of("peer", peer, "content", "hi"))
			.toList();
		return World.texts(this.world.mutate("addMessages", "AddMessagesInput", "joined { name }",
				Map.of("workspace", "w", "session", "lunch", "messages", messages)), "joined", "name");
	}

}
