// epistemics/own-stances: what a peer said of how it stands to others
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = $by AND f.about = $by AND (s.by IS NULL OR s.by = $by) AND NOT s.kind IN ['KEPT', 'BROKEN']
RETURN // include: stance(s, f)
