// summary/remove-since: removes the summaries that may hold something of these messages
UNWIND $messages AS id
MATCH (m:Message {id: id})
WITH m.workspace AS workspace, m.session AS session, min(m.sequence) AS first
MATCH (y:Summary)
WHERE y.workspace = workspace AND y.session = session AND y.kind IN ['SHORT', 'LONG'] AND y.upTo >= first
DETACH DELETE y
