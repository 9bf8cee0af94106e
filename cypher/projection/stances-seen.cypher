// projection/stances-seen: what was said of how a peer stands to others, what others admit to have done to it, and who holds the fact and witnessed the support that says so
CALL () {
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.from = $from
  RETURN f, s
  UNION
  MATCH (f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.workspace = $workspace AND s.to = $from AND s.by = s.from AND s.kind IN ['BROKEN', 'HARM']
  RETURN f, s
}
RETURN // include: stance(s, f)
, COLLECT {
  MATCH (f)<-[:INCLUDES]-(r:Representation)
  WITH DISTINCT r.observer AS observer
  WHERE // include: stance-witnessed(f, s, observer)
  RETURN observer
} AS observers
