package io.peergraph.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.Http;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.World;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is to do for a message costs the same however much was said before. */
@QuietTest
@ForgetsPlans
class StepCostTests {

	private static final String WORKSPACE = "steps";

	private final World world;

	private final Http http;

	private final Claims claims;

	private final MeteredDriver meter;

	private final WorkHandler interactions;

	StepCostTests(@LocalServerPort int port, @Autowired Claims claims, @Autowired MeteredDriver meter,
			@Autowired List<WorkHandler> handlers) {
		this.world = World.on(port, WORKSPACE);
		this.http = Http.on(port);
		this.claims = claims;
		this.meter = meter;
		this.interactions = handlers.stream()
			.filter((handler) -> handler.kind() == WorkKind.INTERACTIONS)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whoSpeaksToWhomIsNotReckonedFromTheBeginning() {
		this.world.joins("hall", true, "alice", "bob");
		talk(10);
		work();
		long few = costOfOneMore();
		for (int round = 0; round < 10; round++) {
			talk(50);
			work();
		}
		long many = costOfOneMore();

		System.out.printf("database hits for one more message after 20 and after 1,020: %d, %d%n", few, many);
		assertThat(many).isPositive().isLessThanOrEqualTo(few + 20);
		assertThat(TestDatabase.query("MATCH (:Peer)-[t:INTERACTS_WITH]->(:Peer) RETURN t", Map.of())).hasSize(2);
	}

	private long costOfOneMore() {
		talk(1);
		return MeteredDriver.hits(this.meter.of(this::work));
	}

	private void talk(int times) {
		List<Map<String, String>> said = Stream
			.generate(() -> List.of(Map.of("peer", "alice", "content", "How are you?"),
					Map.of("peer", "bob", "content", "Fine.")))
			.limit(times)
			.flatMap(List::stream)
			.toList();
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", WORKSPACE, "session", "hall", "messages", said));
	}

	private void work() {
		this.http.graphQl("mutation($w: String!) { flush(workspace: $w) { pending } }", Map.of("w", WORKSPACE));
		Optional<Claim> claim = next();
		while (claim.isPresent()) {
			this.interactions.handle(claim.get());
			claim = next();
		}
	}

	private Optional<Claim> next() {
		return this.claims.next(Set.of(WorkKind.INTERACTIONS));
	}

}
