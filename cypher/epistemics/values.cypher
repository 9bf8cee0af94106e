// epistemics/values: what a peer said of topics that have one value at a time, as far as an observer holds it, and which of it may both be so
MATCH (f:Fact)
WHERE f.workspace = $workspace AND f.about = $by AND f.topic IS NOT NULL AND f.level = 'EXPLICIT' AND ($observer IS NULL OR EXISTS {
  MATCH (f)<-[:INCLUDES]-(r:Representation)
  WHERE r.workspace = $workspace AND r.observer = $observer
})
RETURN f.id AS fact, f.topic AS topic, f.value AS value, coalesce(f.denied, false) AS denied, COLLECT {
  MATCH (f)-[s:SUPERSEDES]-(g:Fact)
  WHERE s.undoneAt IS NOT NULL
  RETURN g.id
} AS reconciled
ORDER BY topic, fact
