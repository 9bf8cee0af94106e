package io.peergraph.graph;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.peergraph.QuietTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@QuietTest
class TransactionsTests {

	@Autowired
	private Transactions transactions;

	@Autowired
	private Neo4jClient client;

	@Test
	void triesAgainAfterADeadlock() throws Exception {
		TestDatabase.query("CREATE (:Counter {name: 'a', n: 0}), (:Counter {name: 'b', n: 0})", Map.of());
		AtomicInteger attempts = new AtomicInteger();

		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> one = threads.submit(() -> countUp(attempts, "a", "b"));
			Future<?> other = threads.submit(() -> countUp(attempts, "b", "a"));
			one.get();
			other.get();
		}

		assertThat(TestDatabase.query("MATCH (c:Counter) RETURN sum(c.n) AS n", Map.of()).getFirst().get("n").asLong())
			.isEqualTo(40);
		assertThat(attempts).hasValueGreaterThan(20);
	}

	@Test
	void undoesAndPassesOnWhatIsNotTransient() {
		AtomicInteger attempts = new AtomicInteger();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.transactions.write(() -> {
			attempts.incrementAndGet();
			this.client.query("CREATE (:Undone)").run();
			throw new IllegalStateException("no");
		})).withMessage("no");

		assertThat(attempts).hasValue(1);
		assertThat(TestDatabase.query("MATCH (n:Undone) RETURN n", Map.of())).isEmpty();
	}

	@Test
	void repeatsTheWholeAndNotAPart() {
		AtomicInteger whole = new AtomicInteger();
		AtomicInteger part = new AtomicInteger();

		String result = this.transactions.write(() -> {
			whole.incrementAndGet();
			return this.transactions.write(() -> {
				if (part.incrementAndGet() < 3) {
					throw new ServiceUnavailableException("for a moment");
				}
				return "done";
			});
		});

		assertThat(result).isEqualTo("done");
		assertThat(whole).hasValue(3);
	}

	@Test
	void writesNothingWhereItOnlyReads() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.transactions.readOnly(() -> this.client.query("CREATE (:Undone)").run()));

		assertThat(TestDatabase.query("MATCH (n:Undone) RETURN n", Map.of())).isEmpty();
	}

	@Test
	void doesNotRepeatWhatMayHaveBeenCommitted() {
		AtomicInteger attempts = new AtomicInteger();
		Transactions cut = new Transactions(new CutAtCommit());

		assertThatExceptionOfType(Transactions.CommitUnknown.class)
			.isThrownBy(() -> cut.write(attempts::incrementAndGet));

		assertThat(attempts).hasValue(1);
	}

	// What is still connected is noticed only when the transaction is to be committed.
	@Test
	void tellsWhyItCouldNotBeCommitted() {
		TestDatabase.query("CREATE (:Counter)-[:NEEDS]->(:Counter)", Map.of());

		assertThatExceptionOfType(Transactions.CommitUnknown.class)
			.isThrownBy(() -> this.transactions
				.write(() -> this.client.query("MATCH (c:Counter) WITH c LIMIT 1 DELETE c").run().counters()))
			.havingCause()
			.withMessageContaining("still has relationships");

		assertThat(TestDatabase.query("MATCH (c:Counter) RETURN c", Map.of())).hasSize(2);
	}

	private void countUp(AtomicInteger attempts, String first, String second) {
		for (int i = 0; i < 10; i++) {
			this.transactions.write(() -> {
				attempts.incrementAndGet();
				add(first);
				add(second);
			});
		}
	}

	private void add(String counter) {
		this.client.query("MATCH (c:Counter {name: $name}) SET c.n = c.n + 1").bind(counter).to("name").run();
	}

	/** Loses its connection whenever it commits. */
	private static final class CutAtCommit extends AbstractPlatformTransactionManager {

		private static final long serialVersionUID = 1;

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			// Nothing to begin.
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			throw new ServiceUnavailableException("connection lost");
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			// Nothing to undo.
		}

	}

}
