// belief/ensure: what the observers know of a peer, begun where there is nothing yet; observers are sorted by name
MATCH (observed:Peer {workspace: $workspace, name: $observed})
WITH observed
UNWIND $observers AS name
MATCH (observer:Peer {workspace: $workspace, name: name})
MERGE (r:Representation {workspace: $workspace, observer: name, observed: $observed})
  ON CREATE SET r.representationKey = toInteger(rand() * 9007199254740991), r.title = name + ' of ' + $observed, r.createdAt = $now
MERGE (observer)-[:HOLDS]->(r)
MERGE (r)-[:OF]->(observed)
