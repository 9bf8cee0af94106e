// peer/delete: the peer with its windows
MATCH (p:Peer {workspace: $workspace, name: $name})
DETACH DELETE p
