package io.peergraph.work;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class CatchUpsTests {

	@Test
	void goOnUntilTheDatabaseIsBackAndHoldUpNeitherTheStartNorEachOther() throws InterruptedException {
		AtomicInteger tries = new AtomicInteger();
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		CatchUps all = new CatchUps(List.of(() -> {
			if (tries.incrementAndGet() < 3 || second.getCount() > 0) {
				throw new TransientDataAccessResourceException("away");
			}
			first.countDown();
		}, second::countDown));

		all.start();

		assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(tries).hasValueGreaterThanOrEqualTo(3);
		all.destroy();
	}

}
