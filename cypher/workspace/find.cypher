// workspace/find: the workspace of that name
MATCH (w:Workspace {name: $workspace})
RETURN w AS workspace
