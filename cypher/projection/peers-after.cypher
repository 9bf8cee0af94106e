// projection/peers-after: the peers of a workspace by name, from a name on
MATCH (p:Peer)
WHERE p.workspace = $workspace AND p.name > $after
RETURN p.name AS name
ORDER BY p.workspace, p.name
LIMIT $limit
