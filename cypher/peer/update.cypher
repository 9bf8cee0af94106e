// peer/update: replaces what was given
MATCH (p:Peer {workspace: $workspace, name: $name})
SET p += $properties
RETURN p AS peer
