// network/stances-among-witnessed: what was said of how some peers stand to each other, as far as the observer witnessed the supports that say so
UNWIND $peers AS peer
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = peer AND s.to IN $peers AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
