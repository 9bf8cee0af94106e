// workspace/find-witnessed: the workspace of that name, if that peer is in it
MATCH (:Peer {workspace: $workspace, name: $observer})-[:IN_WORKSPACE]->(w:Workspace {name: $workspace})
RETURN w AS workspace
