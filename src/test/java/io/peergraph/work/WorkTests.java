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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.peergraph.QuietTest;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.graph.Transactions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@QuietTest
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

	private final Queues queues;

	private final Claims claims;

	private final DeadLetters letters;

	private final Worker worker;

	private final Workers workers;

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private Consumer<Claim> work = (claim) -> done(claim, claim.head());

	WorkTests(@Autowired Neo4jClient client, @Autowired Transactions transactions, @Autowired Wakeup wakeup) {
		this.transactions = transactions;
		var beans = new StaticListableBeanFactory(
				Map.of("pace", new BatchingDelay(WorkKind.DERIVE, Duration.ofHours(1), 512), "derive", new Handler()));
		var handlers = beans.getBeanProvider(WorkHandler.class);
		this.queues = new Queues(client, transactions);
		this.units = new WorkUnits(client, transactions, wakeup, beans.getBeanProvider(BatchingDelay.class), handlers);
		WorkProperties properties = new WorkProperties(false, 1, Duration.ofSeconds(30), Duration.ofSeconds(1),
				Duration.ofMillis(1), 3, Duration.ofMillis(200), Duration.ofSeconds(90));
		this.claims = new Claims(client, transactions, new FairSchedule(client), properties);
		DeadLetters letters = new DeadLetters(client, transactions, this.units, wakeup, Clock.systemUTC());
		this.letters = letters;
		this.worker = new Worker(this.claims, new FailurePolicy(this.claims, letters, properties),
				new WorkMeters(client, this.meters, new RecentSteps(Clock.systemUTC())), handlers);
		this.workers = new Workers(this.worker, this.claims, wakeup, properties);
	}

	@Test
	void waitsUntilThereIsEnoughToRead() {
		extend(KEY, 3, 400);
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
		assertThat(this.worker.step()).isFalse();

		extend(KEY, 4, 200);

		assertThat(this.worker.step()).isTrue();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
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
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
		assertThat(this.queues.status("other")).isEqualTo(new QueueStatus(1, 0, 0, 0));
	}

	@Test
	void keepsNoUnitForWhatNobodyDoes() {
		extend(WorkKey.embed("demo", "lunch"), 1, 1000);

		assertThat(this.queues.status("demo")).isEqualTo(QueueStatus.NONE);
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
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
	}

	@Test
	void keepsAClaimAliveAndGivesItBack() {
		extend(KEY, 4, 1000);
		Claim claim = this.claims.claim(KEY.text()).orElseThrow();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 1, 0, 0));
		String before = dueAt();

		this.claims.heartbeat(List.of(claim));
		assertThat(dueAt()).isGreaterThan(before);
		this.claims.release(List.of(claim));

		assertThat(this.claims.claim(KEY.text())).isPresent();
	}

	@Test
	void findsTheOneBadMessageByHalves() throws Exception {
		extend(KEY, 100, 1000);
		Collection<Long> done = new ConcurrentLinkedQueue<>();
		this.work = (claim) -> {
			long last = Math.min(claim.head(), claim.cursor() + claim.span());
			if (claim.cursor() < 77 && last >= 77) {
				throw new IllegalStateException("cannot be read");
			}
			done(claim, last);
			done.add(last);
		};

		untilDone();

		assertThat(done).contains(76L, 100L).doesNotContain(77L);
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 1, 1));
		assertThat(this.letters.in("demo", "", 10)).singleElement()
			.satisfies((letter) -> assertThat(letter.sequence()).isEqualTo(77))
			.satisfies((letter) -> assertThat(letter.reason()).contains("cannot be read"));
		// Three tries of all, three of the one, and no more than log2(100) in between.
		assertThat(steps("retried") + steps("narrowed") + steps("parked")).isLessThanOrEqualTo(3 + 3 + 7);
		assertThat(steps("done")).isLessThanOrEqualTo(14);
	}

	@Test
	void setsAsideWhatMakesTheStackOverflow() throws Exception {
		extend(KEY, 1, 1000);
		this.work = (claim) -> {
			throw new StackOverflowError();
		};

		untilDone();

		assertThat(this.letters.in("demo", "", 10)).singleElement()
			.extracting(DeadLetter::reason)
			.asString()
			.contains("StackOverflow");
	}

	@Test
	void replaysWhatWasSetAsideOnceTheReasonIsGone() throws Exception {
		extend(KEY, 9, 1000);
		List<Claim> replayed = new ArrayList<>();
		this.work = (claim) -> {
			if (claim.cursor() == 4 && claim.head() >= 5) {
				throw new IllegalStateException("cannot be read");
			}
			done(claim, Math.min(claim.head(), claim.cursor() + 1));
		};
		untilDone();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 1, 1));

		assertThat(this.letters.replay("demo", "walk", null)).isZero();
		assertThat(this.letters.replay("demo", "lunch", null)).isOne();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 1));
		untilDone();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 1, 1));
		String key = this.letters.in("demo", "", 10).getFirst().key();
		this.work = (claim) -> {
			replayed.add(claim);
			done(claim, claim.head());
		};
		assertThat(this.letters.replay("demo", null, List.of(key))).isOne();
		assertThat(this.letters.replay("demo", null, null)).isZero();
		untilDone();

		assertThat(replayed).singleElement().satisfies((claim) -> {
			assertThat(claim.cursor()).isEqualTo(4);
			assertThat(claim.head()).isEqualTo(5);
			assertThat(claim.key()).isEqualTo(KEY.replay(5));
		});
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
	}

	@Test
	void waitsOnceForAllThatIsThereAndAnewForWhatComesLater() {
		extend(KEY, 3, 600);
		this.work = (claim) -> {
			extend(KEY, 4, 10);
			this.transactions.write(() -> this.units.complete(claim, claim.cursor() + 1, 200));
		};

		int steps = 0;
		while (this.worker.step()) {
			steps++;
		}

		assertThat(steps).isEqualTo(3);
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
	}

	@Test
	void letsWorkspacesTakeTurnsHoweverMuchEachHas() {
		TestDatabase.query("""
				UNWIND range(1, 10000) AS number
				CREATE (:WorkUnit {key: 'busy/s' + number + '/DERIVE/a', kind: 'DERIVE', workspace: 'busy',
				  session: 's' + number, subject: 'a', cursor: 0, head: 1, tokens: 1, fence: 0, attempts: 0,
				  enough: 0, patience: 0, dueAt: datetime.realtime() - duration('PT1H')})""", Map.of());
		for (String workspace : List.of("anna", "small", "zoe")) {
			extend(WorkKey.derive(workspace, "lunch", "alice"), 1, 1000);
		}
		List<String> order = new ArrayList<>();
		this.work = (claim) -> {
			order.add(claim.key().workspace());
			done(claim, claim.head());
		};

		for (int step = 0; step < 8; step++) {
			this.worker.step();
		}

		assertThat(order).contains("anna", "small", "zoe", "busy");
		assertThat(this.queues.status("busy").pending()).isEqualTo(9995);
	}

	@Test
	void givesBackWhatIsNotDoneWhenItStops() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		this.work = (claim) -> {
			started.countDown();
			try {
				end.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		};
		extend(KEY, 4, 1000);

		this.workers.start();
		started.await();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 1, 0, 0));
		this.workers.stop();

		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(1, 0, 0, 0));
		this.work = (claim) -> {
			assertThat(claim.failures()).isZero();
			done(claim, claim.head());
		};
		assertThat(this.worker.step()).isTrue();
		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
	}

	@Test
	void letsStepsEndWhenItStops() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		this.work = (claim) -> {
			started.countDown();
			await().until(() -> !this.workers.isRunning());
			done(claim, claim.head());
		};
		extend(KEY, 4, 1000);

		this.workers.start();
		started.await();
		this.workers.stop();

		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
	}

	@Test
	void countsNoFailureOfAStepWhoseSessionWasDeleted() {
		extend(KEY, 4, 1000);
		this.work = (claim) -> {
			this.transactions.write(() -> this.units.forget("demo", "lunch"));
			throw new IllegalStateException("half of it was gone");
		};

		assertThat(this.worker.step()).isTrue();

		assertThat(steps("fenced_out")).isOne();
		assertThat(this.queues.status("demo")).isEqualTo(QueueStatus.NONE);
	}

	@Test
	void comesBackNoSoonerThanAProviderAsks() {
		extend(KEY, 4, 1000);
		this.work = (claim) -> {
			throw new TemporarilyUnavailable(new IllegalStateException("too many requests"), Duration.ofHours(1));
		};

		this.worker.step();

		assertThat(TestDatabase.query("""
				MATCH (u:WorkUnit) WHERE u.dueAt > datetime.realtime() + duration('PT59M')
				RETURN u.failures AS failures""", Map.of())).singleElement()
			.satisfies((row) -> assertThat(row.get("failures").asInt()).isZero());
	}

	@Test
	void tellsHowTheLedgerStands() {
		extend(KEY, 4, 1000);
		extend(WorkKey.derive("demo", "walk", "alice"), 4, 10);

		assertThat(this.meters.get("peergraph.work.pending").gauge().value()).isEqualTo(2);
		assertThat(this.meters.get("peergraph.work.parked").gauge().value()).isZero();
		this.worker.step();
		assertThat(steps("done")).isOne();
	}

	@Test
	void losesNothingWhileAProviderIsDown() throws Exception {
		extend(KEY, 2, 1000);
		List<Claim> tries = new ArrayList<>();
		this.work = (claim) -> {
			tries.add(claim);
			if (tries.size() < 6) {
				throw new TemporarilyUnavailable(new IllegalStateException("down"));
			}
			done(claim, claim.head());
		};

		untilDone();

		assertThat(this.queues.status("demo")).isEqualTo(new QueueStatus(0, 0, 0, 1));
	}

	private long steps(String outcome) {
		return this.meters.find("peergraph.work.steps")
			.tag("outcome", outcome)
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	private void untilDone() {
		await("all work").atMost(Duration.ofMinutes(1))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(this::isDone);
	}

	// As far as there is something to do now.
	private boolean isDone() {
		while (this.queues.status("demo").pending() > 0) {
			this.units.flush("demo");
			if (!this.worker.step()) {
				return false;
			}
		}
		return true;
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
		public List<Long> step(Claim claim) {
			long last = Math.min(claim.head(), claim.cursor() + claim.span());
			return LongStream.rangeClosed(claim.cursor() + 1, last).boxed().toList();
		}

	}

}
