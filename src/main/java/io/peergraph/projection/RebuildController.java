package io.peergraph.projection;

import io.peergraph.work.QueueStatus;
import io.peergraph.work.Queues;
import io.peergraph.workspace.Workspaces;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Storing all ties anew, in GraphQL. */
@Controller
class RebuildController {

	private final NetworkRebuild rebuild;

	private final Workspaces workspaces;

	private final Queues queues;

	RebuildController(NetworkRebuild rebuild, Workspaces workspaces, Queues queues) {
		this.rebuild = rebuild;
		this.workspaces = workspaces;
		this.queues = queues;
	}

	@MutationMapping
	QueueStatus rebuildNetwork(@Argument String workspace) {
		String name = this.workspaces.existing(workspace).workspace();
		this.rebuild.begin(name);
		return this.queues.status(name);
	}

}
