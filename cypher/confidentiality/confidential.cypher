// confidentiality/confidential: to whom alone these facts may be told
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace AND f.confidential
RETURN id AS fact, COLLECT { MATCH (f)-[:CONFIDENTIAL_TO]->(p:Peer) RETURN p.name AS name ORDER BY name } AS peers
