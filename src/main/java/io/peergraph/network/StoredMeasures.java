package io.peergraph.network;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.PeerRemoved;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The measures of large networks as the application sees them. They are worked out for
 * who asks for them, as work of the ledger, and again when they are old; nobody waits for
 * it. No peer's view reads them.
 */
@Repository
class StoredMeasures {

	private static final CypherFile FIND = CypherFile.named("network/measures");

	private static final CypherFile KEEP = CypherFile.named("network/keep-measures");

	private static final CypherFile DROP = CypherFile.named("network/drop-measures");

	private static final CypherFile FORGET = CypherFile.named("network/forget-measured");

	private static final CypherFile MORE = CypherFile.named("network/more-peers-than");

	private final Neo4jClient client;

	private final WorkUnits work;

	private final Transactions transactions;

	private final NetworkProperties properties;

	private final Clock clock;

	StoredMeasures(Neo4jClient client, WorkUnits work, Transactions transactions, NetworkProperties properties,
			Clock clock) {
		this.client = client;
		this.work = work;
		this.transactions = transactions;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * {@return whether the network of a workspace is too large to be measured at once}
	 * @param view all of the workspace
	 */
	boolean serves(View.Whole view) {
		return this.client.query(MORE)
			.bindAll(Map.of("workspace", view.workspace(), "most", this.properties.measuredAtOnce()))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/**
	 * {@return what was measured last, if anything was; where that is long ago, it is
	 * soon measured again}
	 * @param view all of the workspace
	 */
	Optional<Measured> find(View.Whole view) {
		Optional<Measured> found = this.client.query(FIND)
			.bind(view.workspace())
			.to("workspace")
			.fetchAs(Measured.class)
			.mappedBy((types, row) -> MeasuresRow.read(row.get("measures")))
			.one();
		Instant old = this.clock.instant().minus(this.properties.measuresAge());
		if (found.filter((measured) -> measured.at().isAfter(old)).isEmpty()) {
			this.transactions.write(() -> this.work.once(WorkKey.measures(view.workspace())));
		}
		return found;
	}

	/**
	 * Stores what was measured, in place of what was before.
	 * @param view all of the workspace
	 * @param measured what, and when
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(View.Whole view, Measured measured) {
		this.client.query(KEEP)
			.bindAll(Map.of("workspace", view.workspace(), "measures", MeasuresRow.of(view.workspace(), measured)))
			.run();
	}

	/**
	 * Forgets what was measured.
	 * @param view all of the workspace
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void drop(View.Whole view) {
		this.client.query(DROP).bind(view.workspace()).to("workspace").run();
	}

	@EventListener
	void on(PeerRemoved removed) {
		this.client.query(FORGET)
			.bindAll(Map.of("workspace", removed.peer().workspace(), "peer", removed.peer().name()))
			.run();
	}

}
