package io.peergraph.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets to hold what somebody says, for all settings of who observes whom. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FanOutTests {

	private final World world;

	FanOutTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	/** A speaker with its settings, and one who listens. */
	record Case(int number, @Nullable Boolean peerObserveMe, @Nullable Boolean memberObserveMe, boolean observeOthers,
			@Nullable Boolean listenerObserveMe) {

		String speaker() {
			return "speaker-" + this.number;
		}

		String listener() {
			return "listener-" + this.number;
		}

		// Honcho's table: the membership decides, else the peer, else yes.
		boolean isObserved() {
			return (this.memberObserveMe != null) ? this.memberObserveMe
					: (this.peerObserveMe != null) ? this.peerObserveMe : true;
		}

	}

	static Stream<Case> cases() {
		List<@Nullable Boolean> settings = new ArrayList<>(List.of(true, false));
		settings.add(null);
		List<Case> cases = new ArrayList<>();
		for (Boolean peer : settings) {
			for (Boolean member : settings) {
				for (boolean others : List.of(true, false)) {
					for (Boolean listener : settings) {
						cases.add(new Case(cases.size(), peer, member, others, listener));
					}
				}
			}
		}
		return cases.stream();
	}

	@BeforeAll
	void talk() throws InterruptedException {
		cases().forEach((one) -> {
			Map<String, @Nullable Object> peer = new HashMap<>(Map.of("workspace", "demo", "name", one.speaker()));
			if (one.peerObserveMe() != null) {
				peer.put("observeMe", one.peerObserveMe());
			}
			this.world.mutate("savePeer", "SavePeerInput", "peer { name }", peer);
			this.world.mutate("addPeers", "AddPeersInput", "session { name }",
					Map.of("workspace", "demo", "session", "session-" + one.number(), "members",
							List.of(member(one.speaker(), one.memberObserveMe(), false),
									member(one.listener(), one.listenerObserveMe(), one.observeOthers()))));
			this.world.says("session-" + one.number(), one.speaker(), "I live in Porto.");
			this.world.says("session-" + one.number(), one.listener(), "I own a boat.");
		});
		this.world.settles();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void follow(Case one) {
		int own = one.isObserved() ? 1 : 0;
		boolean listenerObserved = one.listenerObserveMe() == null || one.listenerObserveMe();

		assertThat(facts(one.speaker(), one.speaker())).hasSize(own);
		assertThat(facts(one.listener(), one.speaker())).hasSize(one.observeOthers() ? own : 0);
		assertThat(facts(one.listener(), one.listener())).hasSize(listenerObserved ? 1 : 0);
		assertThat(facts(one.speaker(), one.listener())).isEmpty();
	}

	@Test
	void holdNothingElse() {
		Invariants.hold();
	}

	private List<String> facts(String observer, String observed) {
		return World.texts(this.world
			.look("peer(name: \"%s\") { representation(of: \"%s\") { facts { text } } }".formatted(observer, observed)),
				"peer", "representation", "facts", "text");
	}

	private static Map<String, @Nullable Object> member(String peer, @Nullable Boolean observeMe,
			boolean observeOthers) {
		Map<String, @Nullable Object> member = new HashMap<>(Map.of("peer", peer, "observeOthers", observeOthers));
		member.put("observeMe", observeMe);
		return member;
	}

}
