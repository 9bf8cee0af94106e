// message/after: a part of the log of a workspace
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.workspaceSequence > $after AND m.workspaceSequence <= $head
RETURN m.workspaceSequence AS place, // include: message(m)
ORDER BY m.workspace, m.workspaceSequence
LIMIT $limit
