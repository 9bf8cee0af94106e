// fact/evidence-witnessed: the messages in which these facts, and those that merged into them, were said, as far as the observer has a window over them
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
CALL (f) {
  RETURN f AS said
  UNION
  MATCH (f)-[:LIKE]-(said:Fact)<-[i:INCLUDES]-(r:Representation)
  WHERE i.endedBy = f.id AND r.workspace = $workspace AND r.observer = $observer
  RETURN said
}
MATCH (said)-[e:EVIDENCE]->(m:Message)
WHERE // include: witnessed-by(m, o)
RETURN id AS fact, m.id AS message, e.quote AS quote, said.id + e.support AS support
ORDER BY fact, m.createdAt, m.session, m.sequence, quote
