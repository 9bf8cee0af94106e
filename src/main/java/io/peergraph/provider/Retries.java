package io.peergraph.provider;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Tries again what may pass, after a pause that grows, is never twice the same, and is at
 * least as long as the provider asks for.
 */
final class Retries {

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private Retries() {
	}

	/**
	 * {@return what a call brings}
	 * @param endpoint what is called
	 * @param end when all tries are over, on the clock of {@link System#nanoTime}
	 * @param call makes one call within the time that it gets
	 */
	static <T> T of(Endpoint endpoint, long end, Function<Duration, T> call) {
		for (int attempt = 0;; attempt++) {
			Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
			try {
				return call.apply((endpoint.timeout().compareTo(left) < 0) ? endpoint.timeout() : left);
			}
			catch (CallFailure failure) {
				Duration pause = pause(attempt, failure.pause());
				boolean again = failure.kind().isWorthRetrying() && attempt < endpoint.retries()
						&& pause.compareTo(LONGEST_PAUSE) <= 0 && System.nanoTime() + pause.toNanos() < end;
				if (!again) {
					throw failure;
				}
				sleep(pause);
			}
		}
	}

	private static Duration pause(int attempt, Duration asked) {
		long most = FIRST_PAUSE.toMillis() << Math.min(attempt, 5);
		return asked.plusMillis(ThreadLocalRandom.current().nextLong(most / 4, most));
	}

	private static void sleep(Duration pause) {
		try {
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallFailure(CallFailure.Kind.BROKEN, "interrupted", Duration.ZERO, ex);
		}
	}

}
