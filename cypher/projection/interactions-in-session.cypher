// projection/interactions-in-session: who spoke right after whom in a session
MATCH (n:Message)
WHERE n.workspace = $workspace AND n.session = $session AND n.sequence > 1
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})
WHERE m.author <> n.author
RETURN DISTINCT n.author AS from, m.author AS to
