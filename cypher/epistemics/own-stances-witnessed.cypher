// epistemics/own-stances-witnessed: what a peer said of how it stands to others, as far as the observer witnessed the supports that say so
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = $by AND f.about = $by AND (s.by IS NULL OR s.by = $by) AND NOT s.kind IN ['KEPT', 'BROKEN']
  AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
