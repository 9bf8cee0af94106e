// epistemics/sources: who knows a fact at first hand, since when, and from which messages; with an observer, as far as it heard it itself
MATCH (f:Fact {id: $fact})
WHERE f.workspace = $workspace
CALL (f) {
  MATCH (f)-[e:EVIDENCE]->(said:Message)
  WHERE $observer = '' OR // include: support-witnessed(f, e.support, $observer)
  WITH f, e.support AS support, said ORDER BY said.recordedAt, said.sequence
  WITH f, support, collect(said) AS parts
  WHERE all(part IN parts WHERE $asOf IS NULL OR part.createdAt <= $asOf)
  WITH f, support, parts, parts[-1] AS last
  MATCH (last)-[:IN]->(:Session)<-[w:MEMBER_OF]-(p:Peer)
  WHERE // include: window(w, last)
    AND (size(parts) = 1 OR // include: support-witnessed(f, support, p.name)
    )
  RETURN p.name AS peer, last.recordedAt AS at, last.session AS session, last.sequence AS sequence, [part IN parts | part.id] AS messages
  UNION
  MATCH (f)<-[i:INCLUDES]-(r:Representation)
  WHERE NOT EXISTS { (f)-[:EVIDENCE]->() } AND ($observer = '' OR r.observer = $observer) AND ($asOf IS NULL OR i.since <= $asOf)
  RETURN r.observer AS peer, i.since AS at, null AS session, null AS sequence, [] AS messages
}
RETURN peer, at, session, sequence, messages
ORDER BY at, size(messages) DESC, peer
