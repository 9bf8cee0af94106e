// network/stances-of: what was said of how a peer stands to others, and others to it
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
WHERE s.at <= $asOf
RETURN // include: stance(s, f)
