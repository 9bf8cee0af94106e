package io.peergraph.embedded;

import java.util.List;

import io.peergraph.PeergraphTest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Connects the application of a {@link PeergraphTest} to the database of its class. */
class DatabaseOfApplication implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> test,
			List<ContextConfigurationAttributes> attributes) {
		return AnnotatedElementUtils.hasAnnotation(test, PeergraphTest.class)
				? new Connection(TestDatabase.isSecondOf(test)) : null;
	}

	// Equal ones share an application.
	private record Connection(boolean second) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			TestDatabase.connect(context, this.second);
		}

	}

}
