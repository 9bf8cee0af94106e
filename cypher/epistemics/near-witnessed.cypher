// epistemics/near-witnessed: of the facts that an observer holds or held those that mean most nearly what is asked, by looking at each
MATCH (r:Representation)
WHERE r.workspace = $workspace AND r.observer = $observer AND r.observed IS NOT NULL
MATCH (r)-[:INCLUDES]->(f:Fact)
WHERE f.level <> 'CONTRADICTION' AND $vectors[f.embeddedBy] IS NOT NULL
WITH DISTINCT f, 2 * vector.similarity.cosine(f.embedding, $vectors[f.embeddedBy]) - 1 AS likeness
RETURN f.id AS fact, f.about AS about, f.text AS text, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions, likeness
ORDER BY likeness DESC, text, fact
LIMIT $most
