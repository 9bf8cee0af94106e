// fact/tell: stores facts that somebody told of a peer, each once
UNWIND $statements AS statement
MERGE (f:Fact {id: statement.id})
  ON CREATE SET f = statement.fact
WITH f, statement
MATCH (about:Peer {workspace: $workspace, name: $about})
MERGE (f)-[:ABOUT]->(about)
WITH f, statement
MATCH (teller:Peer {workspace: $workspace, name: $observer})
CREATE (f)-[t:TOLD_BY {support: statement.support, workspace: $workspace, toldAt: $now}]->(teller)
SET t.session = statement.session
RETURN f.id AS fact, $now AS since
