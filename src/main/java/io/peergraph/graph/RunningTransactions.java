package io.peergraph.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.internal.InternalTransaction;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Knows which thread has which transaction, so that whoever interrupts the thread ends
 * the transaction in the database too. An interrupt alone would close the connection at
 * most, and a statement that waits for a lock goes on waiting in the database.
 */
@Component(RunningTransactions.INTERRUPTION)
class RunningTransactions implements BeanPostProcessor, PriorityOrdered, Consumer<Thread> {

	/**
	 * The name under which others get what ends the work of a thread: a
	 * {@code Consumer<Thread>}, so that they need to know nothing of a database.
	 */
	static final String INTERRUPTION = "interruption";

	private final Map<Thread, InternalTransaction> running = new ConcurrentHashMap<>();

	// First, and so next to the driver: its own transactions can be ended from elsewhere.
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void accept(Thread thread) {
		Thread.ofVirtual().name("interruption").start(() -> {
			InternalTransaction transaction = this.running.get(thread);
			if (transaction != null) {
				terminate(transaction);
			}
			thread.interrupt();
		});
	}

	private static void terminate(InternalTransaction transaction) {
		try {
			transaction.terminate();
		}
		catch (Neo4jException ex) {
			// It has ended by itself, or its connection has.
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? watching(driver) : bean;
	}

	private Driver watching(Driver driver) {
		return DriverCall.intercept(Driver.class, driver, (call) -> {
			Object answer = call.proceed();
			return (answer instanceof Session session) ? watching(session) : answer;
		});
	}

	private Session watching(Session session) {
		return DriverCall.intercept(Session.class, session, (call) -> {
			Object answer = call.proceed();
			return (answer instanceof InternalTransaction transaction) ? watching(transaction) : answer;
		});
	}

	private Transaction watching(InternalTransaction transaction) {
		Thread owner = Thread.currentThread();
		this.running.put(owner, transaction);
		return DriverCall.intercept(Transaction.class, transaction, (call) -> {
			Object answer = call.proceed();
			if (call.name().equals("close")) {
				this.running.remove(owner, transaction);
			}
			return answer;
		});
	}

}
