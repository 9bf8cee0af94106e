package io.peergraph.deriver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.message.Message;
import io.peergraph.work.WorkUnits;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

/** What is deleted while it is being read does not come back. */
@PeergraphTest
class DeletionInFlightTests {

	private static final SlowExtractor SLOW = new SlowExtractor();

	@TestBean(name = "extractor", methodName = "slow")
	private Extractor extractor;

	private final World world;

	private final WorkUnits work;

	DeletionInFlightTests(@LocalServerPort int port, @Autowired WorkUnits work) {
		this.extractor = SLOW;
		this.world = World.on(port, "demo");
		this.work = work;
	}

	static Extractor slow() {
		return SLOW;
	}

	/** Reads all at once and repeats it, but the first time only when it is let go. */
	static final class SlowExtractor implements Extractor {

		private final CountDownLatch reading = new CountDownLatch(1);

		private final CountDownLatch letGo = new CountDownLatch(1);

		private final AtomicInteger times = new AtomicInteger();

		@Override
		public String name() {
			return "slow";
		}

		@Override
		public Extraction extract(ExtractionInput input) {
			this.times.incrementAndGet();
			this.reading.countDown();
			await(this.letGo);
			String all = String.join(" ", input.messages().stream().map(Message::content).toList());
			Message last = input.messages().getLast();
			return new Extraction("slow", List.of(new Statement.Said(input.speaker() + " said: " + all,
					List.of(new Quote(last.key(), last.content())), List.of(), null, null, List.of(), List.of())));
		}

	}

	@Test
	void aMessageDoesNotComeBack() throws Exception {
		String secret = this.world.says("lunch", "alice", "My secret is blue.", "I like tea.").getFirst();
		this.work.flush("demo");
		await(SLOW.reading);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", secret));
		SLOW.letGo.countDown();
		this.world.settles();

		assertThat(this.extractor).isSameAs(SLOW);
		assertThat(SLOW.times).hasValueGreaterThan(1);
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f.text AS text", Map.of())).singleElement()
			.satisfies((row) -> assertThat(row.get("text").asString()).isEqualTo("alice said: I like tea"));
		Invariants.hold();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
