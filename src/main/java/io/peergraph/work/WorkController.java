package io.peergraph.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** How far the work is, in GraphQL. */
@Controller
class WorkController {

	private final WorkUnits units;

	private final Workspaces workspaces;

	WorkController(WorkUnits units, Workspaces workspaces) {
		this.units = units;
		this.workspaces = workspaces;
	}

	@BatchMapping(typeName = "Workspace")
	Map<Workspace, QueueStatus> queue(List<Workspace> workspaces) {
		List<String> whole = workspaces.stream()
			.filter((workspace) -> workspace.view() instanceof View.Whole)
			.map(Workspace::name)
			.distinct()
			.toList();
		Map<String, QueueStatus> found = this.units.status(whole);
		Map<Workspace, QueueStatus> queues = new HashMap<>();
		workspaces.forEach((workspace) -> queues.put(workspace, switch (workspace.view()) {
			case View.Whole _ -> found.getOrDefault(workspace.name(), QueueStatus.NONE);
			// What others caused would tell of what this peer did not witness.
			case View.Witnessed _ -> QueueStatus.NONE;
		}));
		return queues;
	}

	@MutationMapping
	QueueStatus flush(@Argument String workspace) {
		String name = this.workspaces.existing(workspace).workspace();
		this.units.flush(name);
		return this.units.status(name);
	}

}
