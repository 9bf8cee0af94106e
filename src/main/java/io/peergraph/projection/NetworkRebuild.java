package io.peergraph.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.network.NetworkProperties;
import io.peergraph.relation.NamedStances;
import io.peergraph.work.CatchUp;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Works all stored ties of a workspace out anew: when asked to, and at the start where
 * none were stored yet or they decay otherwise now. It is work of the ledger, peer by
 * peer.
 */
@Component
class NetworkRebuild implements CatchUp {

	private static final Logger log = LoggerFactory.getLogger(NetworkRebuild.class);

	private static final CypherFile MARK = CypherFile.named("projection/mark");

	private static final CypherFile OUTDATED = CypherFile.named("projection/outdated");

	private static final CypherFile PEERS_AFTER = CypherFile.named("projection/peers-after");

	private static final int AT_ONCE = 500;

	private final Neo4jClient client;

	private final NamedStances named;

	private final WorkUnits work;

	private final Transactions transactions;

	private final NetworkProperties properties;

	NetworkRebuild(Neo4jClient client, NamedStances named, WorkUnits work, Transactions transactions,
			NetworkProperties properties) {
		this.client = client;
		this.named = named;
		this.work = work;
		this.transactions = transactions;
		this.properties = properties;
	}

	@Override
	public void catchUp() {
		Collection<String> outdated = this.client.query(OUTDATED)
			.bind(this.properties.halfLife().toSeconds())
			.to("halfLife")
			.fetchAs(String.class)
			.all();
		if (!outdated.isEmpty()) {
			outdated.forEach(this::begin);
			log.atInfo().addKeyValue("workspaces", outdated.size()).log("all ties are stored anew");
		}
	}

	/**
	 * Begins it; the queue of the workspace tells when it is done.
	 * @param workspace the name of the workspace
	 */
	void begin(String workspace) {
		List<String> some = peers(workspace, "");
		while (!some.isEmpty()) {
			begin(workspace, some);
			some = peers(workspace, some.getLast());
		}
		this.transactions.write(() -> {
			this.client.query(MARK)
				.bindAll(Map.of("workspace", workspace, "halfLife", this.properties.halfLife().toSeconds()))
				.run();
		});
	}

	// Who was named before names waited for peers may still be known by name only.
	private void begin(String workspace, List<String> peers) {
		List<WorkKey> units = peers.stream()
			.flatMap((peer) -> Stream.of(WorkKey.ties(workspace, peer), WorkKey.interactionsOf(workspace, peer)))
			.toList();
		this.transactions.write(() -> {
			this.named.adopt(workspace, peers);
			this.work.again(units);
		});
	}

	private List<String> peers(String workspace, String after) {
		return List.copyOf(this.client.query(PEERS_AFTER)
			.bindAll(Map.of("workspace", workspace, "after", after, "limit", AT_ONCE))
			.fetchAs(String.class)
			.all());
	}

}
