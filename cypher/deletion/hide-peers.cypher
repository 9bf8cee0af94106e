// deletion/hide-peers: moves the peers of a workspace that is deleted to where nobody can ask for them
MATCH (p:Peer)
WHERE p.workspace = $workspace AND p.name IS NOT NULL
WITH p ORDER BY p.name
SET p.workspace = $hidden
