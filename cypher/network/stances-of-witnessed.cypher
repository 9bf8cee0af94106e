// network/stances-of-witnessed: what was said of how a peer stands to others, and others to it, as far as the observer witnessed the supports that say so
CALL () {
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.from = $peer
  RETURN f, s
  UNION
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.to = $peer
  RETURN f, s
}
WITH f, s
WHERE s.at <= $asOf AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
