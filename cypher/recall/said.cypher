// recall/said: the messages in parts of logs, in order
UNWIND $parts AS part
UNWIND part.sessions AS session
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = session AND m.sequence >= part.from AND m.sequence < part.to
RETURN m.id AS id, m.author AS author, m.content AS content
ORDER BY m.session, m.sequence
