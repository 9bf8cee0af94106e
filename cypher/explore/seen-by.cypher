// explore/seen-by: who trusts and who stands with whom as far as one peer heard it or told it; another sees another network
// :param workspace => 'demo'
// :param observer => 'Dunholt'
CALL () {
  MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(there:Session)
  MATCH (m:Message {workspace: there.workspace, session: there.name})
  WHERE // include: window(w, m)
  MATCH (m)<-[e:EVIDENCE]-(f:Fact)-[s:STANCE]->(to:Peer)
  WHERE s.support = e.support
  RETURN f, s, to
  UNION
  MATCH (:Peer {workspace: $workspace, name: $observer})<-[told:TOLD_BY]-(f:Fact)-[s:STANCE]->(to:Peer)
  WHERE s.support = told.support
  RETURN f, s, to
}
WITH f, s, to
WHERE s.from = f.about AND s.kind IN ['TRUST', 'DISTRUST', 'ALLIANCE', 'OPPOSITION']
  AND // include: stance-witnessed(f, s, $observer)
RETURN s.from AS from, s.kind AS kind, to.name AS to, count(DISTINCT s.quote) AS times, min(s.at) AS since, max(s.at) AS lastAt
ORDER BY from, kind, to
