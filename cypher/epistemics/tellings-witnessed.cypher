// epistemics/tellings-witnessed: where and when these facts were said, and in front of whom, as far as the observer witnessed the whole support
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[e:EVIDENCE]->(m:Message)
WHERE f.workspace = $workspace AND // include: support-witnessed(f, e.support, $observer)
RETURN id AS fact, e.support AS support, m.id AS message, m.author AS speaker, m.createdAt AS at, m.session AS session,
       m.sequence AS sequence, COLLECT {
         MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF]-(p:Peer)
         WHERE // include: window(w, m)
         RETURN p.name
       } AS audience
ORDER BY at, session, sequence, f.text, fact
