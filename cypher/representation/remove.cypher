// representation/remove: what a peer knew of others and what others knew of it
MATCH (p:Peer {workspace: $workspace, name: $peer})
CALL (p) {
  MATCH (p)-[:HOLDS]->(r:Representation)
  RETURN r
  UNION
  MATCH (p)<-[:OF]-(r:Representation)
  RETURN r
}
DETACH DELETE r
