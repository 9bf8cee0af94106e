// projection/changed-up-to: how far the log of changed ties of a workspace goes
MATCH (w:Workspace {name: $workspace})
OPTIONAL MATCH (l:TieLog {workspace: $workspace})
RETURN coalesce(l.head, 0) AS head
