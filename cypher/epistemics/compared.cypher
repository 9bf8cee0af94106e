// epistemics/compared: what a peer holds at a time, the newest first, by whether another holds the same then, only heard it, or knows nothing of it
MATCH (r:Representation)
WHERE r.workspace = $workspace AND r.observer = $peer AND r.observed IS NOT NULL AND ($about IS NULL OR r.observed = $about)
MATCH (r)-[i:INCLUDES]->(f:Fact)
WHERE i.since <= $asOf AND (i.until IS NULL OR i.until > $asOf)
WITH f, i.since AS since, CASE
  WHEN EXISTS {
    MATCH (f)-[:LIKE]-{0,1}(same:Fact)<-[its:INCLUDES]-(q:Representation)
    WHERE q.workspace = $workspace AND q.observer = $other AND its.since <= $asOf AND (its.until IS NULL OR its.until > $asOf)
  } THEN 'HELD'
  WHEN EXISTS { MATCH (f)<-[:INCLUDES]-(q:Representation) WHERE q.workspace = $workspace AND q.observer = $other } THEN 'UNKNOWN'
  WHEN EXISTS {
    MATCH (f)-[e:EVIDENCE]->(:Message)
    WHERE // include: heard-together(f, e.support, $others, $asOf)
  } THEN 'HEARD'
  ELSE 'UNKNOWN'
END AS how
WHERE how IN $how
WITH f, since ORDER BY since DESC, f.text, f.id
LIMIT $most
RETURN f.id AS fact, f.about AS about, f.text AS text, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions
ORDER BY since DESC, text, fact
