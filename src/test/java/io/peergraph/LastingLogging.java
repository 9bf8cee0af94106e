package io.peergraph;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A log that outlives the application that set it up. An application that ends takes the
 * set-up of the log with it, and until the next one has read its settings everything that
 * is logged is dropped, also what a test beside them waits for.
 */
class LastingLogging extends LogbackLoggingSystem {

	LastingLogging(ClassLoader loader) {
		super(loader);
	}

	@Override
	public void cleanUp() {
		// It is the tests' log, not the application's.
	}

	/** Named in {@code META-INF/spring.factories}. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class Factory implements LoggingSystemFactory {

		@Override
		public LoggingSystem getLoggingSystem(ClassLoader loader) {
			return new LastingLogging(loader);
		}

	}

}
