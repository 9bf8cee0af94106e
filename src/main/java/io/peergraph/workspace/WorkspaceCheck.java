package io.peergraph.workspace;

import io.peergraph.access.View;
import io.peergraph.api.ViewCheck;

import org.springframework.stereotype.Component;

/** Finds nothing in a workspace that is gone, though parts of it may be left. */
@Component
class WorkspaceCheck implements ViewCheck {

	private final Workspaces workspaces;

	WorkspaceCheck(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public boolean isThere(View view) {
		return this.workspaces.find(view).isPresent();
	}

}
