package io.peergraph.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.peergraph.PeergraphTest;
import io.peergraph.graph.TestDatabase;
import io.peergraph.graph.Transactions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeergraphTest
@TestPropertySource(properties = { "peergraph.work.enabled=false", "peergraph.work.delay=1ms" })
class WorkTests {

	private static final WorkKey KEY = WorkKey.derive("demo", "lunch", "alice");

	private static final int THREADS = 16;

	private static final int MANY = 80;

	// The claim that seems to do: match, limit, set.
	private static final String WRONG_CLAIM = """
			MATCH (u:WorkUnit) WHERE u.dueAt <= datetime.realtime() AND u.owner IS NULL
			WITH u LIMIT 1
			SET u.owner = $owner, u.dueAt = datetime.realtime() + duration('PT30S')
			RETURN u.key AS key""";

	private final Transactions transactions;

	private final WorkUnits units;

	private final Claims claims;

	private final Worker worker;

	private Consumer<Claim> work = (claim) -> done(claim, claim.head());

	WorkTests(@Autowired Neo4jClient client, @Autowired Transactions transactions, @Autowired Bell bell) {
		this.transactions = transactions;
		var beans = new StaticListableBeanFactory(
				Map.of("pace", new Pace(WorkKind.DERIVE, Duration.ofHours(1), 512), "derive", new Handler()));
		var handlers = beans.getBeanProvider(WorkHandler.class);
		this.units = new WorkUnits(client, transactions, bell, beans.getBeanProvider(Pace.class), handlers);
		this.claims = claims(client, Duration.ofSeconds(30));
		this.worker = new Worker(this.claims, handlers);
	}

	@Test
	void waitsUntilThereIsEnoughToRead() {
		extend(KEY, 3, 400);
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
		assertThat(this.worker.step()).isFalse();

		extend(KEY, 4, 200);

		assertThat(this.worker.step()).isTrue();
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
		assertThat(this.worker.step()).isFalse();
	}

	@Test
	void doesAllThereIsWhenFlushed() {
		extend(KEY, 4, 20);
		extend(WorkKey.derive("other", "lunch", "alice"), 4, 20);
		this.work = (claim) -> done(claim, claim.cursor() + 1);

		this.units.flush("demo");
		int steps = 0;
		while (this.worker.step()) {
			steps++;
		}

		assertThat(steps).isEqualTo(4);
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
		assertThat(this.units.status("other")).isEqualTo(new QueueStatus(1, 0, 0, 0));
	}

	@Test
	void keepsNoUnitForWhatNobodyDoes() {
		extend(WorkKey.embed("demo", "lunch"), 1, 1000);

		assertThat(this.units.status("demo")).isEqualTo(QueueStatus.NONE);
	}

	@Test
	void claimsEachUnitOnceHoweverManyTry() throws Exception {
		extendMany();
		assertThat(claimedByAll(
				() -> this.claims.next(Set.of(WorkKind.DERIVE)).map((claim) -> claim.key().text()).orElse("")))
			.hasSize(MANY)
			.doesNotHaveDuplicates();
	}

	@Test
	void wouldCatchAClaimThatTakesAUnitTwice() throws Exception {
		extendMany();
		assertThat(claimedByAll(() -> TestDatabase.query(WRONG_CLAIM, Map.of("owner", Thread.currentThread().getName()))
			.stream()
			.map((row) -> row.get("key").asString())
			.findFirst()
			.orElse(""))).hasSizeGreaterThan(MANY);
	}

	@Test
	void fencesOutWhoLostTheClaim() {
		extend(KEY, 4, 1000);
		Claim lost = this.claims.claim(KEY.text()).orElseThrow();
		assertThat(this.claims.claim(KEY.text())).isEmpty();
		TestDatabase.query("MATCH (u:WorkUnit) SET u.dueAt = datetime.realtime() - duration('PT1S')", Map.of());

		// The lease is over, though nobody else has the unit yet.
		assertThatExceptionOfType(FencedOut.class).isThrownBy(() -> done(lost, 4));
		Claim won = this.claims.claim(KEY.text()).orElseThrow();
		this.claims.heartbeat(List.of(lost));
		this.claims.release(List.of(lost));
		assertThatExceptionOfType(FencedOut.class).isThrownBy(() -> done(lost, 4));
		done(won, 4);

		assertThat(won.fence()).isGreaterThan(lost.fence());
		assertThatExceptionOfType(FencedOut.class).isThrownBy(() -> done(won, 4));
	}

	@Test
	void fencesOutTheWorkOfASessionThatWasDeleted() {
		extend(KEY, 4, 1000);
		Claim claim = this.claims.claim(KEY.text()).orElseThrow();

		this.transactions.write(() -> this.units.forget("demo", "lunch"));
		extend(KEY, 1, 1000);

		assertThatExceptionOfType(FencedOut.class).isThrownBy(() -> done(claim, 4));
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
	}

	@Test
	void keepsAClaimAliveAndGivesItBack() {
		extend(KEY, 4, 1000);
		Claim claim = this.claims.claim(KEY.text()).orElseThrow();
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(0, 1, 0, 0));
		String before = dueAt();

		this.claims.heartbeat(List.of(claim));
		assertThat(dueAt()).isGreaterThan(before);
		this.claims.release(List.of(claim));

		assertThat(this.claims.claim(KEY.text())).isPresent();
	}

	@Test
	void setsAsideTheOneBadMessageAndGoesOn() throws Exception {
		extend(KEY, 10, 1000);
		Collection<Long> done = new ConcurrentLinkedQueue<>();
		this.work = (claim) -> {
			long last = Math.min(claim.head(), claim.cursor() + claim.span());
			if (claim.cursor() < 7 && last >= 7) {
				throw new IllegalStateException("cannot be read");
			}
			done(claim, last);
			done.add(last);
		};

		untilDone();

		assertThat(done).contains(1L, 10L).doesNotContain(7L);
		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(0, 0, 1, 1));
		assertThat(
				TestDatabase.query("MATCH (d:DeadLetter) RETURN d.sequence AS sequence, d.reason AS reason", Map.of()))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("sequence").asLong()).isEqualTo(7))
			.satisfies((row) -> assertThat(row.get("reason").asString()).contains("cannot be read"));
	}

	@Test
	void losesNothingWhileAProviderIsDown() throws Exception {
		extend(KEY, 2, 1000);
		List<Claim> tries = new ArrayList<>();
		this.work = (claim) -> {
			tries.add(claim);
			if (tries.size() < 6) {
				throw new Later(new IllegalStateException("down"));
			}
			done(claim, claim.head());
		};

		untilDone();

		assertThat(this.units.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
	}

	private void untilDone() throws InterruptedException {
		for (int tries = 0; tries < 1000 && this.units.status("demo").pending() > 0; tries++) {
			this.units.flush("demo");
			if (!this.worker.step()) {
				Thread.sleep(5);
			}
		}
	}

	private static List<String> claimedByAll(Callable<String> claim) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<String> claimed = new ArrayList<>();
			for (Future<List<String>> own : threads.invokeAll(IntStream.range(0, THREADS)
				.<Callable<List<String>>>mapToObj((number) -> () -> drain(claim))
				.toList())) {
				claimed.addAll(own.get());
			}
			return claimed;
		}
	}

	private static List<String> drain(Callable<String> claim) throws Exception {
		List<String> claimed = new ArrayList<>();
		String key = claim.call();
		while (!key.isEmpty()) {
			claimed.add(key);
			key = claim.call();
		}
		return claimed;
	}

	private void extendMany() {
		List<Extension> extensions = IntStream.range(0, MANY)
			.mapToObj((number) -> new Extension(WorkKey.derive("demo", "s" + number, "alice"), 1, 1000))
			.toList();
		this.transactions.write(() -> this.units.extend(extensions));
	}

	private void extend(WorkKey key, long head, int tokens) {
		this.transactions.write(() -> this.units.extend(List.of(new Extension(key, head, tokens))));
	}

	private void done(Claim claim, long cursor) {
		this.transactions.write(() -> this.units.complete(claim, cursor, 0));
	}

	private Claims claims(Neo4jClient client, Duration lease) {
		WorkProperties properties = new WorkProperties(false, 1, lease, Duration.ofSeconds(1), Duration.ofMillis(1), 3);
		return new Claims(client, this.transactions, this.units, properties, Clock.systemUTC());
	}

	private static String dueAt() {
		return TestDatabase.query("MATCH (u:WorkUnit) RETURN toString(u.dueAt) AS dueAt", Map.of())
			.getFirst()
			.get("dueAt")
			.asString();
	}

	private final class Handler implements WorkHandler {

		@Override
		public WorkKind kind() {
			return WorkKind.DERIVE;
		}

		@Override
		public void handle(Claim claim) {
			WorkTests.this.work.accept(claim);
		}

		@Override
		public long next(Claim claim) {
			return claim.cursor() + 1;
		}

	}

}
