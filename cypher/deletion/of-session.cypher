// deletion/of-session: which messages a session has
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= 1
RETURN m.id AS id, m.sequence AS sequence
