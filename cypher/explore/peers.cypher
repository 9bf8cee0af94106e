// explore/peers: everybody, with how much they said, where, and how much they know of others
// reads all peers of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)
RETURN p.name AS peer, COUNT { (p)-[:SENT]->(:Message) } AS messages, COUNT { MATCH (p)-[:MEMBER_OF]->(s:Session) RETURN DISTINCT s } AS sessions,
  COUNT { (p)-[:HOLDS]->(:Representation)-[i:INCLUDES]->(:Fact) WHERE i.until IS NULL } AS facts
ORDER BY messages DESC, peer
