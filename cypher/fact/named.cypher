// fact/named: whom these facts mention
UNWIND $facts AS id
MATCH (f:Fact {id: id})
RETURN id AS fact, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS names
