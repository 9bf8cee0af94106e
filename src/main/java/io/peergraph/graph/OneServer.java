package io.peergraph.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Lets no transaction wait for another one where there is one server, which has what is
 * committed. Spring Data Neo4j waits for all that this process wrote, and with that for
 * whatever anybody began to commit earlier and is still at, such as the deletion of a
 * workspace.
 */
@Component
class OneServer implements BeanPostProcessor {

	private final ObjectProvider<Neo4jConnectionDetails> connection;

	OneServer(ObjectProvider<Neo4jConnectionDetails> connection) {
		this.connection = connection;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		// Also in a cluster, such an address is that of one server.
		return (bean instanceof Driver driver && this.connection.getObject().getUri().getScheme().startsWith("bolt"))
				? withoutWaiting(driver) : bean;
	}

	/**
	 * {@return the same driver, whose sessions take no bookmarks}
	 */
	private static Driver withoutWaiting(Driver driver) {
		return DriverCall.intercept(Driver.class, driver, (call) -> {
			Object[] arguments = call.arguments();
			int last = arguments.length - 1;
			if (last >= 0 && arguments[last] instanceof SessionConfig config && !BookmarkWait.isOn()) {
				arguments[last] = withoutBookmarks(config);
			}
			return call.proceed();
		});
	}

	private static SessionConfig withoutBookmarks(SessionConfig config) {
		SessionConfig.Builder same = SessionConfig.builder().withDefaultAccessMode(config.defaultAccessMode());
		config.database().ifPresent(same::withDatabase);
		config.fetchSize().ifPresent(same::withFetchSize);
		config.impersonatedUser().ifPresent(same::withImpersonatedUser);
		return same.build();
	}

}
