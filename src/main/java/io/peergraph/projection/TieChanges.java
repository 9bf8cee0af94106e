package io.peergraph.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.relation.Stance;
import io.peergraph.stream.Slice;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.Workspaces;
import org.apache.commons.codec.digest.DigestUtils;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which ties changed in which view, for those who follow them. A tie has changed for a
 * peer when it sees other stances than when it was told last: what it does not see has no
 * part in that. The newest change of each tie is kept, with its place in the log.
 */
@Repository
class TieChanges {

	/** The most that is read at once. */
	static final int LIMIT = 100;

	/** Sees all; no peer has that name. */
	private static final String APPLICATION = "";

	private static final CypherFile SEEN = CypherFile.named("projection/stances-seen");

	private static final CypherFile CHANGES = CypherFile.named("projection/changes-from");

	private static final CypherFile NOTE = CypherFile.named("projection/note-changes");

	private static final CypherFile FORGET = CypherFile.named("projection/forget-changes");

	private static final CypherFile FORGET_PEER = CypherFile.named("projection/forget-peer");

	private static final CypherFile IN_FACTS = CypherFile.named("projection/stances-in-facts");

	private static final CypherFile TIED_TO = CypherFile.named("projection/tied-to");

	private static final CypherFile UP_TO = CypherFile.named("projection/changed-up-to");

	private static final CypherFile AFTER = CypherFile.named("projection/changed-after");

	private static final CypherFile AWAIT = CypherFile.named("projection/await-changes");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Streams streams;

	TieChanges(Neo4jClient client, Transactions transactions, Streams streams) {
		this.client = client;
		this.transactions = transactions;
		this.streams = streams;
	}

	/** A tie in a view. */
	private record Seen(String observer, Tie.Pair pair) {

		Map<String, String> row() {
			return new HashMap<>(Map.of("observer", this.observer, "from", this.pair.from(), "to", this.pair.to(),
					"kind", this.pair.kind().name()));
		}

	}

	/** A stance with the names of those who see it. */
	private record Stated(Stance stance, List<String> observers) {
	}

	static String observer(View view) {
		return view.observerOr(APPLICATION);
	}

	/**
	 * Notes which ties of a peer changed since this was done last, in each view. To be
	 * done last in the transaction, since the lock of the log is held until it ends.
	 * @param workspace the name of the workspace
	 * @param from the name of the peer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void note(String workspace, String from) {
		Map<Seen, String> before = told(workspace, from);
		Map<Seen, String> now = seen(workspace, from);
		List<Map<String, String>> changed = new ArrayList<>();
		now.forEach((seen, stances) -> {
			if (!stances.equals(before.get(seen))) {
				Map<String, String> row = seen.row();
				row.put("stances", stances);
				changed.add(row);
			}
		});
		List<Map<String, String>> gone = before.keySet()
			.stream()
			.filter((seen) -> !now.containsKey(seen))
			.map(Seen::row)
			.toList();
		if (!gone.isEmpty()) {
			this.client.query(FORGET).bindAll(Map.of("workspace", workspace, "changes", gone)).run();
		}
		if (!changed.isEmpty()) {
			this.client.query(NOTE)
				.bindAll(Map.of("workspace", workspace, "token", Workspaces.newToken(), "changes", changed))
				.run();
			changed.stream()
				.map((change) -> TieJournal.log(workspace, change.getOrDefault("observer", APPLICATION)))
				.distinct()
				.forEach(this.streams::ringAfterCommit);
		}
	}

	private Map<Seen, String> told(String workspace, String from) {
		Map<Seen, String> told = new HashMap<>();
		this.client.query(CHANGES)
			.bindAll(Map.of("workspace", workspace, "from", from))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> told.put(new Seen(row.get("observer").asString(), pair(row)),
					row.get("stances").asString()));
		return told;
	}

	private static Tie.Pair pair(Record row) {
		return new Tie.Pair(TieKind.valueOf(row.get("kind").asString()), row.get("from").asString(),
				row.get("to").asString());
	}

	// In an order that does not tell in which the stances came.
	private Map<Seen, String> seen(String workspace, String from) {
		Map<Seen, TreeSet<String>> keys = new HashMap<>();
		stated(workspace,
				from)
			.forEach((stated) -> Tie.Pair.of(stated.stance())
				.stream()
				.filter((pair) -> pair.from().equals(from))
				.forEach((pair) -> stated.observers()
					.forEach((observer) -> keys.computeIfAbsent(new Seen(observer, pair), (_) -> new TreeSet<>())
						.add(stated.stance().key()))));
		Map<Seen, String> seen = new TreeMap<>(Comparator.comparing(Seen::observer)
			.thenComparing((one) -> one.pair().to())
			.thenComparing((one) -> one.pair().kind()));
		keys.forEach((one, its) -> seen.put(one, DigestUtils.sha256Hex(String.join("\n", its))));
		return seen;
	}

	private Collection<Stated> stated(String workspace, String from) {
		View view = View.of(workspace);
		return this.client.query(SEEN)
			.bindAll(Map.of("workspace", workspace, "from", from))
			.fetchAs(Stated.class)
			.mappedBy((types, row) -> {
				List<String> observers = new ArrayList<>(row.get("observers").asList(Value::asString));
				observers.add(APPLICATION);
				return new Stated(Stance.of(row.get("stance"), view), observers);
			})
			.all();
	}

	/**
	 * {@return of whose stances facts tell}
	 */
	Collection<String> tellers(List<String> facts) {
		return this.client.query(IN_FACTS).bind(facts).to("facts").fetchAs(String.class).all();
	}

	/**
	 * {@return whose ties to a peer were told}
	 */
	Collection<String> tiedTo(String workspace, String peer) {
		return this.client.query(TIED_TO)
			.bindAll(Map.of("workspace", workspace, "peer", peer))
			.fetchAs(String.class)
			.all();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void forget(String workspace, String peer) {
		this.client.query(FORGET_PEER).bindAll(Map.of("workspace", workspace, "peer", peer)).run();
	}

	/**
	 * {@return how far the log of a workspace goes; empty when there is no such
	 * workspace}
	 */
	Optional<Long> head(String workspace) {
		return this.transactions
			.readOnly(() -> this.client.query(UP_TO).bind(workspace).to("workspace").fetchAs(Long.class).one());
	}

	/**
	 * {@return what changed in a view and has a place in a range, in order, at most
	 * {@link #LIMIT} of it}
	 */
	List<Slice.Entry<Tie.Pair>> between(View view, long after, long head) {
		// A transaction becomes visible piece by piece, the head before the rest.
		this.transactions.write(() -> {
			this.client.query(AWAIT)
				.bindAll(Map.of("workspace", view.workspace(), "token", Workspaces.newToken()))
				.run();
		});
		return find(view, after, head);
	}

	/**
	 * {@return whether a change is the newest of its tie}
	 */
	boolean stands(View view, Slice.Entry<Tie.Pair> entry) {
		return find(view, entry.place() - 1, entry.place()).contains(entry);
	}

	private List<Slice.Entry<Tie.Pair>> find(View view, long after, long head) {
		List<Slice.Entry<Tie.Pair>> found = new ArrayList<>();
		this.transactions
			.readOnly(() -> this.client.query(AFTER)
				.bindAll(Map.of("workspace", view.workspace(), "observer", observer(view), "after", after, "head", head,
						"limit", LIMIT))
				.fetchAs(Record.class)
				.mappedBy((types, row) -> row)
				.all())
			.forEach((row) -> found.add(new Slice.Entry<>(row.get("place").asLong(), pair(row))));
		return found;
	}

}
