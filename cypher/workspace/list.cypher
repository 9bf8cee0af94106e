// workspace/list: workspaces by name, from a name on
MATCH (w:Workspace)
WHERE w.name > $after
RETURN w AS workspace
ORDER BY w.name
LIMIT $limit
