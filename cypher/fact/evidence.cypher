// fact/evidence: the messages in which these facts were said
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[e:EVIDENCE]->(m:Message)
WHERE f.workspace = $workspace
RETURN id AS fact, m.id AS message, e.quote AS quote, e.support AS support
ORDER BY fact, m.createdAt, m.session, m.sequence
