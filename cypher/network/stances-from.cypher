// network/stances-from: what was said of how a peer stands to others, and what others admit to have done to it
CALL () {
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.from = $peer
  RETURN f, s
  UNION
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.to = $peer AND s.by = s.from AND s.kind IN ['BROKEN', 'HARM']
  RETURN f, s
}
RETURN // include: stance(s, f)
