package io.peergraph.embedded;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the embedded database while the application is put together, which takes nearly
 * as long.
 */
public final class EarlyStart implements ApplicationListener<ApplicationPreparedEvent> {

	/** Starts it when the settings are known. */
	public EarlyStart() {
	}

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
		if (EmbeddedConfiguration.isWanted(environment)
				&& event.getApplicationContext().getBeanFactory() instanceof DefaultListableBeanFactory beans) {
			DatabaseStart start = DatabaseStart
				.of(Binder.get(environment).bindOrCreate("peergraph", EmbeddedProperties.class));
			beans.registerSingleton("databaseStart", start);
			// Also where the application fails before anything took it.
			beans.registerDisposableBean("databaseStart", start);
		}
	}

}
