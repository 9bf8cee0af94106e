package io.peergraph.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the workers of this process when there may be work. Only a hint: what is missed
 * is found by polling.
 */
@Component
class Wakeup {

	private static final int ENOUGH = 64;

	private final Semaphore rings = new Semaphore(0);

	void ringAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				ring();
			}
		});
	}

	void ring() {
		if (this.rings.availablePermits() < ENOUGH) {
			this.rings.release();
		}
	}

	boolean await(Duration longest) throws InterruptedException {
		return this.rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
	}

}
