package io.peergraph.embedded;

import java.util.Set;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Lets a test have its database for itself. */
class DatabaseOfTest implements ResourceLocksProvider, BeforeAllCallback, BeforeEachCallback {

	@Override
	public Set<Lock> provideForClass(Class<?> test) {
		return Set.of(new Lock(TestDatabase.isSecondOf(test) ? "the second database" : "the first database"));
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		TestDatabase.use(context.getRequiredTestClass());
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		TestDatabase.use(context.getRequiredTestClass());
	}

}
