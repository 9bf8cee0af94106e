// network/stances-witnessed: what was said of how peers stand to each other, as far as the observer witnessed the supports that say so; reads all that it witnessed
CALL () {
  MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(there:Session)
  MATCH (m:Message {workspace: there.workspace, session: there.name})
  WHERE // include: window(w, m)
  MATCH (m)<-[e:EVIDENCE]-(f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.support = e.support
  RETURN f, s
  UNION
  MATCH (:Peer {workspace: $workspace, name: $observer})<-[told:TOLD_BY]-(f:Fact)-[s:STANCE]->(:Peer)
  WHERE s.support = told.support
  RETURN f, s
}
WITH f, s
WHERE s.at <= $asOf AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
