// deletion/up-to: how far the log of deletions of a workspace goes
MATCH (w:Workspace {name: $workspace})
OPTIONAL MATCH (l:DeletionLog {workspace: $workspace})
RETURN coalesce(l.head, 0) AS head
