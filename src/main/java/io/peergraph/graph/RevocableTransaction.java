package io.peergraph.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Transaction;

/**
 * A transaction that may be rolled back after its commit failed, which does nothing.
 * Spring does so, Spring Data Neo4j refuses it since the transaction is over, and its
 * refusal would take the place of the reason for which the commit failed.
 */
final class RevocableTransaction {

	private volatile boolean failed;

	private RevocableTransaction() {
	}

	/**
	 * {@return the same transaction, which may be rolled back in vain}
	 */
	static Transaction of(Transaction transaction) {
		RevocableTransaction revocable = new RevocableTransaction();
		return DriverCall.intercept(Transaction.class, transaction, revocable::answer);
	}

	private @Nullable Object answer(DriverCall call) throws Throwable {
		return switch (call.name()) {
			case "isOpen" -> this.failed || Boolean.TRUE.equals(call.proceed());
			case "rollback" -> this.failed ? null : call.proceed();
			case "commit" -> commit(call);
			default -> call.proceed();
		};
	}

	private @Nullable Object commit(DriverCall call) throws Throwable {
		try {
			return call.proceed();
		}
		catch (Exception ex) {
			this.failed = true;
			throw ex;
		}
	}

}
