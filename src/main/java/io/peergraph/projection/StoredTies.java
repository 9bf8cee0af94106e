package io.peergraph.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.relation.StancesChanged;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The relationships between peers that say how they are bound to each other: what the
 * application sees, for whoever looks at the graph. They are worked out from what was
 * said and never read for an answer.
 */
@Repository
class StoredTies {

	private static final CypherFile FROM = CypherFile.named("projection/stored-from");

	private static final CypherFile STORE = CypherFile.named("projection/store");

	private static final CypherFile DROP = CypherFile.named("projection/drop");

	private final Neo4jClient client;

	StoredTies(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Makes the ties of some kinds from a peer what they should be; only differences are
	 * written.
	 * @param workspace the name of the workspace
	 * @param from the name of the peer
	 * @param kinds which kinds
	 * @param ties all of these kinds, each as it was when the last was said of it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(String workspace, String from, Set<TieKind> kinds, Collection<Tie> ties) {
		Set<StoredTie> before = find(workspace, from, kinds);
		Set<StoredTie> after = ties.stream().map(StoredTie::of).collect(Collectors.toSet());
		store(workspace, from, after.stream().filter((tie) -> !before.contains(tie)).toList());
		Set<Tie.Pair> left = ties.stream()
			.map((tie) -> new Tie.Pair(tie.kind(), from, tie.to()))
			.collect(Collectors.toSet());
		for (TieKind kind : kinds) {
			drop(workspace,
					before.stream()
						.filter((tie) -> tie.kind() == kind && !left.contains(new Tie.Pair(kind, from, tie.to())))
						.map((tie) -> new StancesChanged.Pair(from, tie.to()))
						.toList(),
					Set.of(kind));
		}
	}

	/**
	 * Adds ties to those of their pairs that are there.
	 * @param workspace the name of the workspace
	 * @param from the name of the peer
	 * @param kind of which kind they are
	 * @param ties each as it was when the last was said of it
	 * @param sum the tie that two of a pair make together
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void add(String workspace, String from, TieKind kind, Collection<Tie> ties, BinaryOperator<Tie> sum) {
		Map<String, StoredTie> before = find(workspace, from, Set.of(kind)).stream()
			.collect(Collectors.toMap(StoredTie::to, Function.identity()));
		store(workspace, from, ties.stream().map((tie) -> {
			StoredTie stored = before.get(tie.to());
			return StoredTie.of((stored != null) ? sum.apply(stored.tie(tie.view(), from), tie) : tie);
		}).toList());
	}

	private void store(String workspace, String from, Collection<StoredTie> ties) {
		if (!ties.isEmpty()) {
			this.client.query(STORE)
				.bindAll(Map.of("workspace", workspace, "from", from, "ties",
						ties.stream().map(StoredTie::row).toList()))
				.run();
		}
	}

	private Set<StoredTie> find(String workspace, String from, Set<TieKind> kinds) {
		return this.client.query(FROM)
			.bindAll(Map.of("workspace", workspace, "from", from))
			.fetchAs(StoredTie.class)
			.mappedBy((types, row) -> StoredTie.of(row))
			.all()
			.stream()
			.filter((tie) -> kinds.contains(tie.kind()))
			.collect(Collectors.toSet());
	}

	/**
	 * Removes ties.
	 * @param workspace the name of the workspace
	 * @param pairs between whom
	 * @param kinds of which kinds
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void drop(String workspace, Collection<StancesChanged.Pair> pairs, Set<TieKind> kinds) {
		List<Map<String, String>> rows = new ArrayList<>();
		pairs.forEach((pair) -> rows.add(Map.of("from", pair.from(), "to", pair.to())));
		if (!rows.isEmpty()) {
			this.client.query(DROP)
				.bindAll(Map.of("workspace", workspace, "pairs", rows, "kinds",
						kinds.stream().map(TieKind::name).toList()))
				.run();
		}
	}

}
