// fact/mentions: the texts of these facts, which may name peers, whom they are about, and whom else they were found to name
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
RETURN id AS fact, f.about AS about, f.text AS text,
       [(f)-[:MENTIONS]->(p:Peer) WHERE toLower(f.text) CONTAINS toLower(p.name) | p.name] AS names
