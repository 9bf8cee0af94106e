// summary/remove-since: removes the summaries that may hold something of these messages
UNWIND $messages AS id
MATCH (m:Message {id: id})
WITH m.workspace AS workspace, m.session AS session, min(m.sequence) AS first
MATCH (:Session {workspace: workspace, name: session})-[:SUMMARISED_BY]->(y:Summary)
WHERE y.upTo >= first
DETACH DELETE y
