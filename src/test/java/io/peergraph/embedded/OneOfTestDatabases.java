package io.peergraph.embedded;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each class of tests one of the test databases, always the same, for itself: so
 * many classes run side by side as there are databases.
 */
public final class OneOfTestDatabases implements BeforeAllCallback, ResourceLocksProvider, ContextCustomizerFactory {

	@Override
	public void beforeAll(ExtensionContext context) {
		TestDatabase.use(of(context.getRequiredTestClass()));
	}

	@Override
	public Set<Lock> provideForClass(Class<?> tests) {
		return Set.of(new Lock("test database " + of(tests)));
	}

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> tests, List<ContextConfigurationAttributes> attributes) {
		return new Customizer(of(tests));
	}

	private static int of(Class<?> tests) {
		int last = TestDatabase.COUNT - 1;
		Class<?> host = tests.getNestHost();
		return (last == 0 || host.isAnnotationPresent(ForgetsPlans.class)) ? last
				: Math.floorMod(host.getName().hashCode(), last);
	}

	/** Tells an application where its database is: another one, another application. */
	private record Customizer(int database) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			TestDatabase.server(this.database).useIn(context);
		}

	}

}
