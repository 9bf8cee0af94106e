package io.peergraph;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For a peer that left a session it stays what it was when it did, whatever becomes of it
 * and of those who were there: in what is shown and in what a filter finds.
 */
@PeergraphTest
class WhoLeftTests {

	private static final String SESSION = "name metadata isActive createdAt lastMessageAt "
			+ "configuration { reasoning customInstructions summary messagesPerShortSummary messagesPerLongSummary } "
			+ "members { peer { name metadata observeMe } observeMe observeOthers joinedAt windows { fromSequence toSequence } }";

	private static final String ALL = "sessions(first: 5) { totalCount nodes { %1$s } } session(name: \"market\") { %1$s } "
		.formatted(SESSION)
			+ "peers(first: 5) { totalCount nodes { name metadata observeMe createdAt sessions(first: 3) { totalCount nodes { %s } } } } "
				.formatted(SESSION)
			+ "peer(name: \"erin\") { metadata observeMe sessions(first: 5) { nodes { %1$s } } } ".formatted(SESSION)
			+ "self: peer(name: \"dana\") { representation(of: \"erin\", maxFacts: 5) { facts { text about { metadata observeMe } "
			+ "evidence { quote message { author { metadata } session { metadata isActive } } } } } }";

	private static final List<String> FILTERS = List.of("{member: {eq: \"mallory\"}}", "{member: {eq: \"erin\"}}",
			"{member: {eq: \"frank\"}}", "{member: {eq: \"dana\"}}", "{not: [{member: {eq: \"frank\"}}]}",
			"{isActive: true}", "{isActive: false}", "{metadata: [{key: \"topic\", eq: \"apples\"}]}",
			"{metadata: [{key: \"topic\", eq: \"a heist\"}]}", "{metadata: [{key: \"plot\", exists: true}]}",
			"{metadata: [{key: \"topic\", contains: \"heist\"}]}",
			"{not: [{metadata: [{key: \"plot\", exists: true}]}]}");

	private static final List<String> PEERS = List.of("{metadata: [{key: \"job\", eq: \"baker\"}]}",
			"{metadata: [{key: \"job\", eq: \"thief\"}]}", "{metadata: [{key: \"job\", exists: true}]}",
			"{not: [{metadata: [{key: \"job\", exists: true}]}]}");

	private final World quiet;

	private final World busy;

	private final TestClock clock;

	WhoLeftTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.quiet = World.on(port, "quiet");
		this.busy = World.on(port, "busy");
		this.clock = clock;
	}

	@BeforeEach
	void leave() throws InterruptedException {
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		for (World world : worlds()) {
			peer(world, "erin", "baker", true);
			peer(world, "dana", "guard", true);
			session(world, Map.of("topic", "apples"), true, 12);
			world.joins("market", false, "frank").joins("market", true, "dana", "erin");
			world.says("market", "erin", "I sell apples.", "I live in Porto.");
			world.settles();
		}
	}

	@Test
	void seesNothingOfWhatBecameOfTheSession() throws InterruptedException {
		for (World world : worlds()) {
			world.leaves("market", "dana");
			world.settles();
		}
		this.clock.set(Instant.parse("2026-03-11T12:00:00Z"));

		session(this.busy, Map.of("topic", "a heist", "plot", "deep"), false, 30);
		peer(this.busy, "erin", "thief", false);
		this.busy.leaves("market", "frank").joins("market", true, "mallory");
		this.busy.says("market", "erin", "I plan a heist.");
		this.busy.mutate("backfill", "BackfillInput", "messages",
				Map.of("workspace", "busy", "session", "market", "observer", "frank"));
		this.busy.settles();

		assertThat(seen(this.busy)).isEqualTo(seen(this.quiet)).contains("apples").contains("\"frank\"");
		assertThat(seen(this.busy)).doesNotContain("heist").doesNotContain("mallory").doesNotContain("thief");
		assertFiltersAgree();
	}

	@Test
	void seesAllAgainWhenItComesBack() throws InterruptedException {
		for (World world : worlds()) {
			world.leaves("market", "dana");
		}
		session(this.busy, Map.of("topic", "a heist", "plot", "deep"), false, 30);
		peer(this.busy, "erin", "thief", false);
		assertThat(seen(this.busy)).isEqualTo(seen(this.quiet));

		this.busy.joins("market", true, "dana");

		assertThat(seen(this.busy)).contains("a heist", "thief", "\"isActive\":false");
		assertThat(filtered(this.busy, FILTERS.get(8))).contains("market");
		assertThat(peers(this.busy, PEERS.get(1))).contains("erin");
	}

	@Test
	void showsWhatItFilters() {
		assertThat(filtered(this.quiet, FILTERS.get(7))).contains("market");
		assertThat(filtered(this.quiet, FILTERS.get(1))).contains("market");
		assertThat(peers(this.quiet, PEERS.get(0))).contains("erin");
		this.quiet.leaves("market", "dana");

		assertThat(filtered(this.quiet, FILTERS.get(7))).contains("market");
		assertThat(filtered(this.quiet, FILTERS.get(1))).contains("market");
		assertThat(filtered(this.quiet, FILTERS.get(2))).contains("market");
		assertThat(peers(this.quiet, PEERS.get(0))).doesNotContain("erin");
		assertThat(peers(this.quiet, PEERS.get(2))).contains("dana").doesNotContain("erin");
	}

	private void assertFiltersAgree() {
		FILTERS.forEach(
				(filter) -> assertThat(filtered(this.busy, filter)).as(filter).isEqualTo(filtered(this.quiet, filter)));
		PEERS.forEach((filter) -> assertThat(peers(this.busy, filter)).as(filter).isEqualTo(peers(this.quiet, filter)));
	}

	private List<World> worlds() {
		return List.of(this.quiet, this.busy);
	}

	private static String seen(World world) {
		return world.look("seenBy(peer: \"dana\") { " + ALL + " }").toString();
	}

	private static String filtered(World world, String filter) {
		return world.look("""
				seenBy(peer: "dana") {
				  sessions(filter: %1$s) { totalCount nodes { name } }
				  peer(name: "erin") { sessions(filter: %1$s) { totalCount nodes { name } } }
				}""".formatted(filter)).toString();
	}

	private static String peers(World world, String filter) {
		return world
			.look("seenBy(peer: \"dana\") { peers(filter: %s) { totalCount nodes { name } } }".formatted(filter))
			.toString();
	}

	private void session(World world, Map<String, String> metadata, boolean active, int perSummary) {
		world.mutate("saveSession", "SaveSessionInput", "session { name }",
				Map.of("workspace", name(world), "name", "market", "metadata", metadata, "isActive", active,
						"configuration", Map.of("messagesPerShortSummary", perSummary, "customInstructions",
								"Look for " + metadata.get("topic"))));
	}

	private void peer(World world, String peer, String job, boolean observed) {
		world.mutate("savePeer", "SavePeerInput", "peer { name }",
				Map.of("workspace", name(world), "name", peer, "metadata", Map.of("job", job), "observeMe", observed));
	}

	private String name(World world) {
		return (world == this.quiet) ? "quiet" : "busy";
	}

}
