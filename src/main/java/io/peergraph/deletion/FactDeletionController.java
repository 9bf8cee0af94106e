package io.peergraph.deletion;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.fact.FactNodes;
import io.peergraph.fact.FactRemoval;
import io.peergraph.graph.Transactions;
import io.peergraph.workspace.NodeKeys;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Deleting facts in GraphQL. */
@Controller
class FactDeletionController {

	private final FactNodes nodes;

	private final FactRemoval removal;

	private final Transactions transactions;

	private final NodeKeys keys;

	FactDeletionController(FactNodes nodes, FactRemoval removal, Transactions transactions, NodeKeys keys) {
		this.nodes = nodes;
		this.removal = removal;
		this.transactions = transactions;
		this.keys = keys;
	}

	@MutationMapping
	DeletionMutations.Deleted deleteFact(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		GlobalId id = input.id("id", "Fact");
		return this.nodes.find(id)
			.filter((fact) -> this.transactions.write(() -> this.removal.remove(fact)))
			.map((fact) -> new DeletionMutations.Deleted(true, id.encoded(),
					this.keys.key("Fact", fact.view().workspace(), fact.key()), List.of()))
			.orElse(DeletionMutations.Deleted.NOTHING);
	}

}
