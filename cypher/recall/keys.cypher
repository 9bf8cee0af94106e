// recall/keys: the keys of the messages in parts of logs
UNWIND $parts AS part
UNWIND part.sessions AS session
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = session AND m.sequence >= part.from AND m.sequence < part.to
  AND m.id IS NOT NULL
RETURN m.id AS id
