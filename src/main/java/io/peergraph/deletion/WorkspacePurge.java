package io.peergraph.deletion;

import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away, part by part, what is left of workspaces that were deleted, and then frees
 * their names.
 */
@Component
class WorkspacePurge implements WorkHandler {

	/** The most of each kind that goes in one transaction. */
	static final int MOST = 1000;

	private static final CypherFile CONTENTS = CypherFile.named("deletion/purge-contents");

	private static final CypherFile NOUNS = CypherFile.named("deletion/purge-nouns");

	private static final CypherFile FREE_NAME = CypherFile.named("deletion/free-name");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final WorkUnits work;

	WorkspacePurge(Neo4jClient client, Transactions transactions, WorkUnits work) {
		this.client = client;
		this.transactions = transactions;
		this.work = work;
	}

	/**
	 * {@return where the peers and sessions of a workspace are once it is deleted: under
	 * a name that no workspace can have}
	 * @param workspace the name that it had
	 */
	static String hidden(String workspace) {
		return workspace + "/";
	}

	/**
	 * {@return whether nothing is left}
	 * @param workspace the name that it had
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean takeAway(String workspace) {
		return !leavesMore(CONTENTS, workspace) && !leavesMore(NOUNS, workspace);
	}

	private boolean leavesMore(CypherFile statement, String workspace) {
		return this.client.query(statement)
			.bindAll(Map.of("workspace", workspace, "hidden", hidden(workspace), "most", MOST))
			.fetchAs(Boolean.class)
			.one()
			.orElseThrow();
	}

	@Override
	public WorkKind kind() {
		return WorkKind.PURGE;
	}

	@Override
	public void handle(Claim claim) {
		this.transactions.write(() -> {
			this.work.complete(claim, claim.head(), 0);
			if (takeAway(claim.key().workspace())) {
				this.client.query(FREE_NAME).bind(claim.key().workspace()).to("workspace").run();
				this.work.finish(claim);
			}
			else {
				this.work.once(claim.key());
			}
		});
	}

	// There is nothing that could be set aside: it is tried until it is done.
	@Override
	public List<Long> step(Claim claim) {
		throw new IllegalStateException("A deletion takes no messages");
	}

}
