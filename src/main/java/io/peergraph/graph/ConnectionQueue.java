package io.peergraph.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets everybody wait for a connection. The driver lets a hundred wait and refuses all
 * others at once, and one document can have more fields than that which read at the same
 * time.
 */
@Component
class ConnectionQueue implements BeanPostProcessor {

	private static final String POOL = "spring.neo4j.pool.";

	private final Semaphore connections;

	private final Duration patience;

	@Autowired
	ConnectionQueue(Environment environment) {
		this(environment.getProperty(POOL + "max-connection-pool-size", Integer.class, 100), environment
			.getProperty(POOL + "connection-acquisition-timeout", Duration.class, Duration.ofSeconds(60)));
	}

	ConnectionQueue(int connections, Duration patience) {
		this.connections = new Semaphore(connections, true);
		this.patience = patience;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? queueing(driver) : bean;
	}

	/**
	 * {@return the same driver, whose sessions wait until there is a connection for them}
	 */
	Driver queueing(Driver driver) {
		return proxy(Driver.class, (method, arguments) -> {
			if (!method.getName().equals("session")) {
				return call(driver, method, arguments);
			}
			await();
			@Nullable Object opened = null;
			try {
				opened = call(driver, method, arguments);
				return (opened instanceof Session session) ? releasing(session) : opened;
			}
			finally {
				// What is no such session is asynchronous, and counts on its own.
				if (!(opened instanceof Session)) {
					this.connections.release();
				}
			}
		});
	}

	private Session releasing(Session opened) {
		AtomicBoolean closed = new AtomicBoolean();
		return proxy(Session.class, (method, arguments) -> {
			try {
				return call(opened, method, arguments);
			}
			finally {
				if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
					this.connections.release();
				}
			}
		});
	}

	private void await() {
		try {
			if (!this.connections.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ServiceUnavailableException("No connection became free within " + this.patience);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServiceUnavailableException("Interrupted while waiting for a connection", ex);
		}
	}

	private static <T> T proxy(Class<T> type, Handler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> handler.handle(method, arguments)));
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** What becomes of a call. */
	private interface Handler {

		@Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;

	}

}
