package io.peergraph.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.stream.Journal;
import io.peergraph.stream.Slice;
import io.peergraph.workspace.Workspaces;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What a peer comes to hold, in the order in which it does. The place is taken from a
 * counter on the peer, whose lock whoever includes a fact has until it commits; so places
 * become visible in order. They stand where the holding stands and go with it.
 */
public final class FactJournal implements Journal<Fact> {

	private static final CypherFile OBSERVED = CypherFile.named("fact/observed");

	private static final CypherFile AWAIT = CypherFile.named("fact/await");

	private static final int LIMIT = 100;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final View.Witnessed view;

	FactJournal(Neo4jClient client, Transactions transactions, View.Witnessed view) {
		this.client = client;
		this.transactions = transactions;
		this.view = view;
	}

	/**
	 * {@return the name of the log of what a peer holds, to ring for}
	 * @param workspace the name of the workspace
	 * @param observer the name of the peer
	 */
	public static String log(String workspace, String observer) {
		return "facts/" + workspace + "/" + observer;
	}

	@Override
	public String log() {
		return log(this.view.workspace(), this.view.peer());
	}

	@Override
	public Optional<Slice<Fact>> read(long after) {
		Optional<Observed> news = read(after, Long.MAX_VALUE, 0);
		if (news.filter((observed) -> observed.head() > after).isEmpty()) {
			return news.map((observed) -> observed.slice(after));
		}
		await();
		return read(after, news.get().head(), LIMIT).map((observed) -> observed.slice(after));
	}

	// A transaction becomes visible piece by piece, the counter before what it counts. It
	// has the lock until all of it can be seen.
	private void await() {
		this.transactions.write(() -> {
			this.client.query(AWAIT)
				.bindAll(Map.of("workspace", this.view.workspace(), "observer", this.view.peer(), "token",
						Workspaces.newToken()))
				.run();
		});
	}

	@Override
	public boolean stands(Slice.Entry<Fact> entry) {
		return read(entry.place() - 1, entry.place(), 1)
			.filter((observed) -> observed.entries()
				.stream()
				.anyMatch((one) -> one.value().key().equals(entry.value().key())))
			.isPresent();
	}

	@Override
	public long end() {
		return read(0, Long.MAX_VALUE, 0).map(Observed::head).orElse(0L);
	}

	private Optional<Observed> read(long after, long upTo, int limit) {
		return this.transactions.readOnly(() -> this.client.query(OBSERVED)
			.bindAll(Map.of("workspace", this.view.workspace(), "observer", this.view.peer(), "after", after, "upTo",
					upTo, "limit", limit))
			.fetchAs(Observed.class)
			.mappedBy((types, row) -> observed(row))
			.one());
	}

	private Observed observed(Record row) {
		List<Slice.Entry<Fact>> entries = row.get("entries")
			.asList((entry) -> new Slice.Entry<>(entry.get("place").asLong(), Fact.of(entry.get("fact"), this.view)));
		return new Observed(row.get("head").asLong(), entries);
	}

	private record Observed(long head, List<Slice.Entry<Fact>> entries) {

		Slice<Fact> slice(long after) {
			boolean full = this.entries.size() == LIMIT;
			return new Slice<>(this.entries, full ? this.entries.getLast().place() : Math.max(after, this.head), full);
		}

	}

}
