// epistemics/tellings: where and when these facts were said, and in front of whom
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[e:EVIDENCE]->(m:Message)
WHERE f.workspace = $workspace
RETURN id AS fact, e.support AS support, m.id AS message, m.author AS speaker, m.createdAt AS at, m.session AS session,
       m.sequence AS sequence, COLLECT {
         MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF]-(p:Peer)
         WHERE // include: window(w, m)
         RETURN p.name
       } AS audience
ORDER BY at, session, sequence, f.text, fact
