package io.peergraph.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
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
		return proxy(Driver.class, driver, (method, answer) -> (answer instanceof Session session)
				? proxy(Session.class, session, this::watching) : answer);
	}

	private @Nullable Object watching(Method method, @Nullable Object answer) {
		if (answer instanceof InternalTransaction transaction) {
			Thread owner = Thread.currentThread();
			this.running.put(owner, transaction);
			return proxy(Transaction.class, transaction, (called, result) -> {
				if (called.getName().equals("close")) {
					this.running.remove(owner, transaction);
				}
				return result;
			});
		}
		return answer;
	}

	private static <T> T proxy(Class<T> type, T target, After after) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> after.answer(method, call(target, method, arguments))));
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** What becomes of the answer of a call. */
	private interface After {

		@Nullable Object answer(Method method, @Nullable Object answer);

	}

}
