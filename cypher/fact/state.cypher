// fact/state: stores statements, each once, with the messages they were made in; tells which supports are new
MATCH (about:Peer {workspace: $workspace, name: $about})
WITH about
UNWIND $statements AS statement
MATCH (m:Message {id: statement.message})
MERGE (f:Fact {id: statement.id})
  ON CREATE SET f = statement.fact
MERGE (f)-[:ABOUT]->(about)
MERGE (f)-[e:EVIDENCE]->(m)
WITH f, e, m, statement
WHERE e.support IS NULL
SET e.support = m.id, e.quote = statement.quote
WITH f, m, statement
CALL (f, statement) {
  UNWIND statement.mentions AS name
  MATCH (mentioned:Peer {workspace: $workspace, name: name})
  MERGE (f)-[:MENTIONS]->(mentioned)
}
RETURN f.id AS fact, m.createdAt AS since
