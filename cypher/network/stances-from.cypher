// network/stances-from: what was said of how a peer stands to others
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = $peer
RETURN // include: stance(s, f)
