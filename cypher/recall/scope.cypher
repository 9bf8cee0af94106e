// recall/scope: the token of the workspace, for a search in all of it
MATCH (w:Workspace {name: $workspace})
RETURN w.token AS token
