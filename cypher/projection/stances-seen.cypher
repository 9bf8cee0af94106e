// projection/stances-seen: what was said of how a peer stands to others, what others admit to have done to it, and who witnessed the support that says so
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
  CALL (f, s) {
    MATCH (f)-[e:EVIDENCE]->(m:Message)-[:IN]->(:Session)<-[w:MEMBER_OF]-(o:Peer)
    WHERE e.support = s.support AND // include: window(w, m)
    RETURN o.name AS observer
    UNION
    MATCH (f)-[told:TOLD_BY]->(o:Peer)
    WHERE told.support = s.support
    RETURN o.name AS observer
  }
  WITH observer
  WHERE // include: stance-witnessed(f, s, observer)
  RETURN observer
} AS observers
