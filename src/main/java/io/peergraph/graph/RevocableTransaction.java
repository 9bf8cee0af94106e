package io.peergraph.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Transaction;

/**
 * A transaction that may be rolled back after its commit failed, which does nothing.
 * Spring does so, Spring Data Neo4j refuses it since the transaction is over, and its
 * refusal would take the place of the reason for which the commit failed.
 */
final class RevocableTransaction {

	private final Transaction transaction;

	private volatile boolean failed;

	private RevocableTransaction(Transaction transaction) {
		this.transaction = transaction;
	}

	static Transaction of(Transaction transaction) {
		RevocableTransaction revocable = new RevocableTransaction(transaction);
		return (Transaction) Proxy.newProxyInstance(Transaction.class.getClassLoader(),
				new Class<?>[] { Transaction.class }, (_, method, arguments) -> revocable.handle(method, arguments));
	}

	private @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable {
		return switch (method.getName()) {
			case "isOpen" -> this.failed || this.transaction.isOpen();
			case "rollback" -> this.failed ? null : call(method, arguments);
			case "commit" -> commit(method, arguments);
			default -> call(method, arguments);
		};
	}

	private @Nullable Object commit(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return call(method, arguments);
		}
		catch (Exception ex) {
			this.failed = true;
			throw ex;
		}
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.transaction, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
