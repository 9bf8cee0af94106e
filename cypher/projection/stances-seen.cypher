// projection/stances-seen: what was said of how a peer stands to others, and who holds the fact and witnessed the support that says so
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.from = $from
RETURN // include: stance(s, f)
, COLLECT {
  MATCH (f)<-[:INCLUDES]-(r:Representation)
  WITH DISTINCT r.observer AS observer
  WHERE // include: stance-witnessed(f, s, observer)
  RETURN observer
} AS observers
