// epistemics/compared-witnessed: what an observer holds at a time and heard with one peer, the newest first, as far as it heard it with another too, or did not
MATCH (r:Representation)
WHERE r.workspace = $workspace AND r.observer = $observer AND r.observed IS NOT NULL AND ($about IS NULL OR r.observed = $about)
MATCH (r)-[i:INCLUDES]->(f:Fact)
WHERE i.since <= $asOf AND (i.until IS NULL OR i.until > $asOf) AND ($peer = $observer OR EXISTS {
  MATCH (f)-[e:EVIDENCE]->(:Message)
  WHERE // include: heard-together(f, e.support, $peers, $asOf)
})
WITH f, i.since AS since, ($other = $observer OR EXISTS {
  MATCH (f)-[e:EVIDENCE]->(:Message)
  WHERE // include: heard-together(f, e.support, $others, $asOf)
}) AS theirs
WHERE theirs = $shared
WITH f, since ORDER BY since DESC, f.text, f.id
LIMIT $most
RETURN f.id AS fact, f.about AS about, f.text AS text, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions
ORDER BY since DESC, text, fact
