package io.peergraph.belief;

import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A peer that did not observe others comes to know what it witnessed, and no more. */
@PeergraphTest
class BackfillTests {

	private final World world;

	BackfillTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@Test
	void letsAPeerKnowWhatItWitnessedBefore() throws Exception {
		this.world.joins("hall", false, "bob", "watcher");
		this.world.says("hall", "bob", "I live in Porto.", "I own a red boat.");
		this.world.leaves("hall", "watcher");
		this.world.says("hall", "bob", "I owe the bank a fortune.");
		this.world.joins("hall", false, "watcher");
		this.world.says("hall", "bob", "I play the cello.");
		this.world.says("side", "bob", "I am afraid of dogs.");
		this.world.settles();
		assertThat(known()).isEmpty();

		assertThat(backfill("hall", "watcher").get("messages").asLong()).isEqualTo(4);
		this.world.says("hall", "bob", "I collect stamps.");
		this.world.settles();

		assertThat(known()).containsExactlyInAnyOrder("bob lives in Porto", "bob owns a red boat",
				"bob plays the cello");
		Invariants.hold();
	}

	@Test
	void changesNothingTheSecondTime() throws Exception {
		this.world.joins("hall", false, "bob", "watcher");
		this.world.says("hall", "bob", "I live in Porto.");
		this.world.settles();

		backfill("hall", "watcher");
		this.world.settles();
		backfill("hall", "watcher");
		this.world.settles();

		assertThat(World.texts(
				this.world
					.look("peer(name: \"watcher\") { representation(of: \"bob\") { holdings { timesDerived } } }"),
				"peer", "representation", "holdings", "timesDerived"))
			.containsExactly("1");
	}

	@Test
	void lettingItKnowWhatIsStillToBeDerivedMissesNothing() throws Exception {
		this.world.joins("hall", false, "bob", "watcher");
		this.world.says("hall", "bob", "I live in Porto.");

		backfill("hall", "watcher");
		this.world.settles();

		assertThat(known()).containsExactly("bob lives in Porto");
	}

	@Test
	void refusesAPeerThatNeverWasThereAndASessionThatIsNone() {
		this.world.says("hall", "bob", "I live in Porto.");

		assertThat(refused("hall", "stranger")).isEqualTo("""
				{"code":"NOT_FOUND","field":["observer"],"message":"peer stranger never was in session hall"}""");
		assertThat(refused("nowhere", "bob")).isEqualTo("""
				{"code":"NOT_FOUND","field":["session"],"message":"session nowhere does not exist"}""");
	}

	private tools.jackson.databind.JsonNode backfill(String session, String observer) {
		return this.world.mutate("backfill", "BackfillInput", "messages",
				Map.of("workspace", "demo", "session", session, "observer", observer));
	}

	private String refused(String session, String observer) {
		return this.world
			.tries("backfill", "BackfillInput", "messages",
					Map.of("workspace", "demo", "session", session, "observer", observer))
			.at("/userErrors/0")
			.toString();
	}

	private List<String> known() {
		return World.texts(
				this.world.look("peer(name: \"watcher\") { representation(of: \"bob\") { facts { text } } }"), "peer",
				"representation", "facts", "text");
	}

}
