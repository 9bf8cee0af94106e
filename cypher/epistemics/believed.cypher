// epistemics/believed: what the observer holds or held of a peer and all that are named witnessed, too, what was said last first
MATCH (r:Representation {workspace: $workspace, observer: $observer, observed: $about})
MATCH (r)-[:INCLUDES]->(f:Fact)
WITH DISTINCT f
OPTIONAL MATCH (f)-[:EVIDENCE]->(said:Message)
WHERE ($asOf IS NULL OR said.createdAt <= $asOf) AND all(name IN $witnesses WHERE // include: witnessed(said, name)
  )
WITH f, max(said.createdAt) AS at
WHERE at IS NOT NULL OR EXISTS { (f)-[:PREMISE]->() } OR (all(name IN $witnesses WHERE name = $observer) AND EXISTS { (f)-[:TOLD_BY]->() })
RETURN f.id AS fact
ORDER BY at DESC, fact
