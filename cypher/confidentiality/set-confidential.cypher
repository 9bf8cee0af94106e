// confidentiality/set-confidential: says to whom alone a fact may be told, whatever was said of that before; null to anybody
CALL () {
  UNWIND $lock AS name
  MATCH (p:Peer {workspace: $workspace, name: name})
  SET p.observeMe = p.observeMe
}
MATCH (f:Fact {id: $fact})
WHERE f.workspace = $workspace
SET f.confidential = CASE WHEN $peers IS NOT NULL THEN true END
WITH f
CALL (f) {
  MATCH (f)-[before:CONFIDENTIAL_TO]->(:Peer)
  DELETE before
}
CALL (f) {
  UNWIND coalesce($peers, []) AS name
  MATCH (p:Peer {workspace: $workspace, name: name})
  CREATE (f)-[:CONFIDENTIAL_TO]->(p)
}
RETURN f.id AS fact
