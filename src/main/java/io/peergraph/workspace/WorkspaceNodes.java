package io.peergraph.workspace;

import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Finds workspaces by their global ids. */
@Component
class WorkspaceNodes implements NodeSource {

	private final Workspaces workspaces;

	WorkspaceNodes(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public String type() {
		return "Workspace";
	}

	@Override
	public Optional<Workspace> find(GlobalId id) {
		return this.workspaces.find(id.view());
	}

}
