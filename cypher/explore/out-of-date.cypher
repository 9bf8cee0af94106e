// explore/out-of-date: what peers still believe though something newer took its place, of which they did not hear
// reads all facts of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(:Peer)-[:HOLDS]->(r:Representation)-[i:INCLUDES]->(old:Fact)<-[s:SUPERSEDES]-(newer:Fact)
WHERE i.until IS NULL AND s.undoneAt IS NULL AND NOT EXISTS { (r)-[:INCLUDES]->(newer) }
RETURN r.observer AS peer, old.text AS believes, newer.text AS butNow,
  COLLECT { MATCH (newer)<-[:INCLUDES]-(other:Representation) RETURN DISTINCT other.observer AS name ORDER BY name } AS knownTo
ORDER BY butNow, peer
