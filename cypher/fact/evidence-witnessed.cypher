// fact/evidence-witnessed: the messages in which these facts were said, as far as the observer has a window over them
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[e:EVIDENCE]->(m:Message)
WHERE f.workspace = $workspace AND EXISTS {
  MATCH (m)-[:IN]->(:Session)<-[w:MEMBER_OF]-(o)
  WHERE w.fromSequence <= m.sequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
}
RETURN id AS fact, m.id AS message, e.quote AS quote, e.support AS support
ORDER BY fact, m.createdAt, m.session, m.sequence
