package io.peergraph;

import io.peergraph.embedded.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Wipes the test database and resets the clock, before a class or before each test. */
class CleanDatabase implements BeforeAllCallback, BeforeEachCallback {

	static {
		// Threads of tests that run beside this one fail these, not this one.
		Awaitility.doNotCatchUncaughtExceptionsByDefault();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		clean(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD) {
			clean(context);
		}
	}

	private static void clean(ExtensionContext context) {
		SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
		TestDatabase.wipe();
	}

}
