// peer/find: the peers of these names
UNWIND $names AS name
MATCH (p:Peer {workspace: $workspace, name: name})
RETURN p AS peer
