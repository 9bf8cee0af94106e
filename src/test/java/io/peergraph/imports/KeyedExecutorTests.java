package io.peergraph.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Batches that are stored side by side. */
@Timeout(300)
class KeyedExecutorTests {

	@Test
	void storesThoseOfOneSessionOneAfterTheOther() {
		Map<SessionId, List<MessageBatch>> stored = new ConcurrentHashMap<>();
		Set<SessionId> storing = ConcurrentHashMap.newKeySet();
		Map<SessionId, List<MessageBatch>> put = new ConcurrentHashMap<>();
		try (KeyedExecutor<MessageBatch> lanes = new KeyedExecutor<>(MessageBatch::session, (batch) -> {
			assertThat(storing.add(batch.session())).isTrue();
			stored.computeIfAbsent(batch.session(), (_) -> new ArrayList<>()).add(batch);
			storing.remove(batch.session());
		})) {
			for (int number = 0; number < 600; number++) {
				MessageBatch batch = batch("s" + number % 7);
				put.computeIfAbsent(batch.session(), (_) -> new ArrayList<>()).add(batch);
				lanes.put(batch);
			}
			lanes.finish();
		}

		assertThat(stored).isEqualTo(put);
	}

	// If they waited for each other, the barrier would never open.
	@Test
	void storesThoseOfSeveralSessionsAtOnce() {
		CyclicBarrier together = new CyclicBarrier(4);
		try (KeyedExecutor<MessageBatch> lanes = new KeyedExecutor<>(MessageBatch::session, (_) -> {
			try {
				together.await(30, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		})) {
			for (int number = 0; number < 4; number++) {
				lanes.put(batch("s" + number));
			}
			lanes.finish();
		}
	}

	@Test
	void storesNothingMoreAfterAFailureAndSaysSo() {
		List<MessageBatch> stored = new ArrayList<>();
		CountDownLatch all = new CountDownLatch(1);
		MessageBatch bad = batch("s");
		try (KeyedExecutor<MessageBatch> lanes = new KeyedExecutor<>(MessageBatch::session, (batch) -> {
			await(all);
			if (batch == bad) {
				throw new IllegalStateException("full");
			}
			stored.add(batch);
		})) {
			MessageBatch before = batch("s");
			lanes.put(before);
			lanes.put(bad);
			lanes.put(batch("s"));
			all.countDown();

			assertThatIllegalStateException().isThrownBy(lanes::finish).withMessage("full");
			assertThatIllegalStateException().isThrownBy(() -> lanes.put(batch("t"))).withMessage("full");
			assertThat(stored).containsExactly(before);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MessageBatch batch(String session) {
		return new MessageBatch(new SessionId("demo", session));
	}

}
