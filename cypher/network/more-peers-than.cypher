// network/more-peers-than: whether a workspace has more peers than so many
MATCH (p:Peer)
WHERE p.workspace = $workspace AND p.name > ''
WITH p LIMIT $most + 1
RETURN count(p) > $most AS more
