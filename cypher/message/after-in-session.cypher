// message/after-in-session: a session's part of the log of its workspace
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.workspaceSequence > $after AND m.workspaceSequence <= $head
RETURN m.workspaceSequence AS place, // include: message(m)
ORDER BY m.workspace, m.session, m.workspaceSequence
LIMIT $limit
