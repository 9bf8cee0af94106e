// fact/find-known: those of the facts that the observer holds or held, or of which it witnessed a whole support, as recorded when it came to know them
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
CALL (f) {
  MATCH (f)<-[i:INCLUDES]-(r:Representation)
  WHERE r.workspace = $workspace AND r.observer = $observer
  RETURN min(i.since) AS held
}
CALL (f, held) {
  MATCH (f)-[e:EVIDENCE]->(m:Message)
  WHERE held IS NULL AND // include: support-witnessed(f, e.support, $observer)
  WITH e.support AS support, max(m.createdAt) AS at
  RETURN min(at) AS heard
}
WITH f, coalesce(held, heard) AS since
WHERE since IS NOT NULL
RETURN // include: fact(f, since)
