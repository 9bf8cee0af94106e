// fact/mentions: whom these facts mention
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[:MENTIONS]->(p:Peer)
WHERE f.workspace = $workspace
RETURN id AS fact, p.name AS peer
ORDER BY fact, peer
