// epistemics/believed: what the observer holds or held of a peer and all that are named witnessed, too, what was said last first, with where in its message
MATCH (r:Representation {workspace: $workspace, observer: $observer, observed: $about})
MATCH (r)-[:INCLUDES]->(f:Fact)
WITH DISTINCT f
OPTIONAL MATCH (f)-[e:EVIDENCE]->(said:Message)
WHERE ($asOf IS NULL OR said.createdAt <= $asOf) AND all(name IN $witnesses WHERE // include: witnessed(said, name)
  )
WITH f, said, coalesce(size(split(said.content, e.quote)[0]), 0) AS place
ORDER BY said.createdAt DESC, said.recordedAt DESC, said.sequence DESC, place DESC
WITH f, head(collect(said)) AS last, head(collect(place)) AS place
WITH f, last.createdAt AS at, last.recordedAt AS recordedAt, last.sequence AS sequence, place
WHERE at IS NOT NULL OR EXISTS { (f)-[:PREMISE]->() } OR (all(name IN $witnesses WHERE name = $observer) AND EXISTS { (f)-[:TOLD_BY]->() })
RETURN f.id AS fact, place
ORDER BY at DESC, recordedAt DESC, sequence DESC, place DESC, f.text, fact
