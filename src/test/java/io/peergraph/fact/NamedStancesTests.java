package io.peergraph.fact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.graph.Transactions;
import io.peergraph.stance.StanceKind;
import io.peergraph.stance.StatedStance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How one stands to somebody who is only known by name, whoever that is. */
@PeergraphTest
class NamedStancesTests {

	private static final String STANCE = "kind from { name } to { name } toName";

	private static final String SEEN = "peer(name: \"vey\") { representation(of: \"kesh\") { facts { stances { "
			+ STANCE + " } } } }";

	private final World world;

	private final Facts facts;

	private final Transactions transactions;

	NamedStancesTests(@LocalServerPort int port, @Autowired Facts facts, @Autowired Transactions transactions) {
		this.facts = facts;
		this.transactions = transactions;
		this.world = World.on(port, "names");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "kesh", "vey").joins("cellar", true, "marlo", "zoe");
	}

	@Test
	void areSeenByTheName() throws InterruptedException {
		this.world.says("hall", "kesh", "I trust the harbour master.", "I'm allied with Lord Varen.",
				"I do not trust Odo any more.", "I am against Baron Holt.", "I trust the ladder.", "Do I trust Egon?",
				"I would trust Egon if he paid me.", "Vey says that I trust Egon.", "I never said I trust Egon.");
		this.world.settles();

		assertThat(seenByVey()).containsExactlyInAnyOrder("kesh TRUST null the harbour master",
				"kesh ALLIANCE null Lord Varen", "kesh DISTRUST null Odo", "kesh OPPOSITION null Baron Holt");
		assertThat(towardsPeers()).isEmpty();
		assertThat(this.world.look("network { ties { nodes { kind } } }").at("/network/ties/nodes").toString())
			.doesNotContain("TRUSTS", "ALLIED_WITH", "OPPOSES");
	}

	@Test
	void lookTheSameWhetherThatIsAPeerElsewhereOrNone() throws InterruptedException {
		this.world.says("hall", "kesh", "I trust Marlo.", "I trust Harlo.", "I am on Marlo's side.",
				"I am on Harlo's side.", "i trust zoe", "i trust zol");
		this.world.settles();

		assertThat(towardsPeers()).containsExactlyInAnyOrder("kesh TRUST marlo marlo", "kesh ALLIANCE marlo marlo",
				"kesh TRUST zoe zoe");
		List<String> seen = seenByVey();
		assertThat(seen).contains("kesh TRUST null Marlo", "kesh TRUST null Harlo", "kesh ALLIANCE null Marlo",
				"kesh ALLIANCE null Harlo");
		assertThat(seen.stream().filter((one) -> one.contains("Marlo")).map((one) -> one.replace("Marlo", "Harlo")))
			.containsExactlyElementsOf(seen.stream().filter((one) -> one.contains("Harlo")).toList());
		assertThat(String.join(" ", seen)).doesNotContain("marlo", "harlo", "zo");
	}

	@Test
	void areTowardsThePeerFromWhenThereIsOneUntilThereIsNone() throws InterruptedException {
		this.world.says("hall", "kesh", "I trust Harlo.", "I trust the harbour master.");
		this.world.settles();
		List<String> seen = seenByVey();
		assertThat(seen).hasSize(2);
		assertThat(towardsPeers()).isEmpty();

		this.world.joins("cellar", true, "harlo", "harbour_master");
		this.world.settles();
		assertThat(towardsPeers()).containsExactlyInAnyOrder("kesh TRUST harlo harlo",
				"kesh TRUST harbour_master harbour_master");
		assertThat(trusted("")).containsExactlyInAnyOrder("harlo", "harbour_master");
		assertThat(TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(p:Peer) RETURN p.name AS name", Map.of()))
			.extracting((row) -> row.get("name").asString())
			.containsExactlyInAnyOrder("harlo", "harbour_master");
		assertThat(seenByVey()).isEqualTo(seen);
		assertThat(trusted("vey")).isEmpty();

		this.world.joins("hall", true, "harlo");
		assertThat(seenByVey()).containsExactlyInAnyOrder("kesh TRUST harlo harlo",
				"kesh TRUST null the harbour master");
		assertThat(trusted("vey")).containsExactly("harlo");

		for (String peer : List.of("harlo", "harbour_master")) {
			this.world.mutate("deletePeer", "DeletePeerInput", "deleted", Map.of("workspace", "names", "peer", peer));
		}
		this.world.settles();
		assertThat(seenByVey()).isEqualTo(seen);
		assertThat(towardsPeers()).isEmpty();
		assertThat(trusted("")).isEmpty();
	}

	@Test
	void areTowardsThePeerThatComesInTheSameInstant() throws InterruptedException {
		this.world.says("hall", "kesh", "Good morning.");
		this.world.settles();
		NewFacts facts = this.facts.prepare("names", "kesh", "test", List.of(trustsHarlo()));
		Thread comes = new Thread(() -> this.world.joins("cellar", true, "harlo"));

		this.transactions.write(() -> {
			this.facts.state(facts);
			comes.start();
			while (comes.isAlive() && TestDatabase
				.query("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status", Map.of())
				.isEmpty()) {
				Thread.onSpinWait();
			}
		});
		comes.join();
		this.world.settles();

		assertThat(towardsPeers()).containsExactly("kesh TRUST harlo harlo");
		assertThat(trusted("")).containsExactly("harlo");
		assertThat(TestDatabase.query("MATCH (p:Peer {workspace: 'names'}) RETURN p.name AS name", Map.of()))
			.extracting((row) -> row.get("name").asString())
			.containsExactlyInAnyOrder("kesh", "vey", "marlo", "zoe", "harlo");
	}

	private static Statement.Said trustsHarlo() {
		String message = TestDatabase.query("MATCH (m:Message {workspace: 'names'}) RETURN m.id AS id", Map.of())
			.getFirst()
			.get("id")
			.asString();
		return new Statement.Said("kesh trusts Harlo", List.of(new Quote(message, "Good morning.")), List.of(), null,
				null, List.of(), List.of(),
				List.of(new StatedStance(StanceKind.TRUST, "kesh", "Harlo", null, null, 2, "Good morning.", true)));
	}

	@Test
	void goWithTheirMessage() throws InterruptedException {
		String message = this.world.says("hall", "kesh", "I trust Harlo.").getFirst();
		this.world.settles();
		assertThat(seenByVey()).hasSize(1);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", message));
		assertThat(TestDatabase.query("MATCH ()-[s:STANCE]->() RETURN s", Map.of())).isEmpty();
	}

	private List<String> trusted(String as) {
		return World.texts(seen(as, "network(kinds: [TRUSTS]) { ties { nodes { to { name } } } }"), "network", "ties",
				"nodes", "to", "name");
	}

	private List<String> seenByVey() {
		return lines(seen("vey", SEEN).at("/peer/representation/facts")
			.valueStream()
			.flatMap((fact) -> fact.get("stances").valueStream()));
	}

	private List<String> towardsPeers() {
		return lines(this.world.look("timeline(peers: [\"kesh\"]) { nodes { " + STANCE + " } }")
			.at("/timeline/nodes")
			.valueStream());
	}

	private static List<String> lines(Stream<JsonNode> stances) {
		return stances
			.map((one) -> "%s %s %s %s".formatted(one.at("/from/name").asString(), one.get("kind").asString(),
					one.at("/to/name").asString("null"), one.get("toName").asString()))
			.sorted()
			.toList();
	}

	private JsonNode seen(String as, String fields) {
		return as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
	}

}
