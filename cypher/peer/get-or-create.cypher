// peer/get-or-create: the peers of these names, made if new; names are sorted, so that two callers never wait for each other crosswise
UNWIND $names AS name
MERGE (p:Peer {workspace: $workspace, name: name})
  ON CREATE SET p.createdAt = $now, p.metadata = '{}', p.observeMe = true, p.createdByCall = $call
WITH p, p.createdByCall = $call AS created
CALL (p, created) {
  WITH p WHERE created
  MATCH (w:Workspace {name: $workspace})
  CREATE (p)-[:IN_WORKSPACE]->(w)
}
RETURN p AS peer, created
