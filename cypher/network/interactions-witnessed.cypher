// network/interactions-witnessed: who spoke after whom, right away and while they were there; reads all that the observer witnessed
MATCH (o:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
MATCH (n:Message)
WHERE n.workspace = s.workspace AND n.session = s.name AND n.sequence > 1 AND n.createdAt >= $since AND n.createdAt < $until
  AND // include: window(w, n)
MATCH (p:Peer)-[:SENT]->(n)
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND // include: witnessed-by(n, q)
  AND // include: witnessed-by(m, o)
RETURN // include: interaction(p, q, n)
