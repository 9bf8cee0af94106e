package io.peergraph.graph;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets everybody wait for a connection. The driver lets a hundred wait and refuses all
 * others at once, and one document can have more fields than that which read at the same
 * time.
 * <p>
 * Only the call that takes a connection has a turn here, and it gives it back when it
 * returns or fails. What becomes of the session afterwards does not matter, so nobody who
 * forgets to close one takes a turn away from others.
 */
@Component
class ConnectionQueue implements BeanPostProcessor {

	// Half of those whom the driver lets wait: who goes around this needs room too.
	private static final int TURNS = 50;

	// What else a session does, it does with the connection that it has, or it is tried
	// again by the driver.
	private static final Set<String> TAKES_CONNECTION = Set.of("beginTransaction", "run");

	private final Semaphore turns;

	private final Duration patience;

	@Autowired
	ConnectionQueue(Environment environment) {
		this(TURNS, environment.getProperty("spring.neo4j.pool.connection-acquisition-timeout", Duration.class,
				Duration.ofSeconds(60)));
	}

	ConnectionQueue(int turns, Duration patience) {
		this.turns = new Semaphore(turns, true);
		this.patience = patience;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? queueing(driver) : bean;
	}

	/**
	 * {@return the same driver, whose sessions take turns when they take a connection}
	 */
	Driver queueing(Driver driver) {
		return DriverCall.intercept(Driver.class, driver, (call) -> {
			Object result = call.proceed();
			// What is no such session is asynchronous, and does not wait here.
			return (result instanceof Session session) ? queueing(session) : result;
		});
	}

	private Session queueing(Session session) {
		return DriverCall.intercept(Session.class, session,
				(call) -> TAKES_CONNECTION.contains(call.name()) ? inTurn(call) : call.proceed());
	}

	private @Nullable Object inTurn(DriverCall call) throws Throwable {
		await();
		try {
			Object taken = call.proceed();
			return (taken instanceof Transaction transaction) ? RevocableTransaction.of(transaction) : taken;
		}
		catch (ClientException ex) {
			// The driver takes it for a mistake of the caller that there is none free.
			throw (ex.getCause() instanceof TimeoutException) ? noneFree(ex) : ex;
		}
		finally {
			this.turns.release();
		}
	}

	private void await() {
		try {
			if (!this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw noneFree(null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServiceUnavailableException("Interrupted while waiting for a connection", ex);
		}
	}

	private ServiceUnavailableException noneFree(@Nullable Throwable cause) {
		return new ServiceUnavailableException("No connection became free within " + this.patience, cause);
	}

}
