// network/stances-witnessed: what was said of how peers stand to each other, as far as the observer holds the facts and witnessed the supports that say so
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from IS NOT NULL AND s.at <= $asOf AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
