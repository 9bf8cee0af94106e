// network/stances-among: what was said of how some peers stand to each other
UNWIND $peers AS peer
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = peer AND s.to IN $peers
RETURN // include: stance(s, f)
