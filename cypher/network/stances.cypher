// network/stances: what was said of how peers stand to each other; reads all of it in the workspace
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.at <= $asOf
RETURN // include: stance(s, f)
