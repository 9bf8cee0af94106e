package io.peergraph.deletion;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.graph.Transactions;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Deleting workspaces in GraphQL. */
@Controller
class WorkspaceDeletionController {

	private final WorkspaceRemoval removal;

	private final Transactions transactions;

	WorkspaceDeletionController(WorkspaceRemoval removal, Transactions transactions) {
		this.removal = removal;
		this.transactions = transactions;
	}

	@MutationMapping
	DeletionMutations.Deleted deleteWorkspace(DataFetchingEnvironment environment) {
		View view = Principal.current().view(Input.of(environment).name("workspace"));
		boolean deleted = this.transactions.write(() -> this.removal.remove(view.workspace()));
		return deleted
				? new DeletionMutations.Deleted(true, new GlobalId("Workspace", view, "").encoded(), null, List.of())
				: DeletionMutations.Deleted.NOTHING;
	}

}
