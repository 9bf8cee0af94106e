// explore/evidence: on what facts about a peer stand: who said which words where, and who heard them
// :param workspace => 'demo'
// :param peer => 'Estavar'
// :param words => 'side'
MATCH (:Peer {workspace: $workspace, name: $peer})<-[:ABOUT]-(f:Fact)-[e:EVIDENCE]->(m:Message)-[:IN]->(s:Session)
WHERE toLower(f.text) CONTAINS toLower($words)
RETURN f.text AS fact, m.author AS saidBy, s.name AS session, m.createdAt AS at, e.quote AS words, COLLECT {
  MATCH (s)<-[w:MEMBER_OF]-(p:Peer)
  WHERE // include: window(w, m)
  RETURN DISTINCT p.name AS name ORDER BY name
} AS witnesses
ORDER BY at
LIMIT 50
