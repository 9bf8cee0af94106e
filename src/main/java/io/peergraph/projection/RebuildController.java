package io.peergraph.projection;

import io.peergraph.work.QueueStatus;
import io.peergraph.work.WorkUnits;
import io.peergraph.workspace.Workspaces;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Storing all ties anew, in GraphQL. */
@Controller
class RebuildController {

	private final NetworkRebuild rebuild;

	private final Workspaces workspaces;

	private final WorkUnits work;

	RebuildController(NetworkRebuild rebuild, Workspaces workspaces, WorkUnits work) {
		this.rebuild = rebuild;
		this.workspaces = workspaces;
		this.work = work;
	}

	@MutationMapping
	QueueStatus rebuildNetwork(@Argument String workspace) {
		String name = this.workspaces.existing(workspace).workspace();
		this.rebuild.begin(name);
		return this.work.status(name);
	}

}
