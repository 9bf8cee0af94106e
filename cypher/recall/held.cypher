// recall/held: the facts that an observer holds now, the newest first, with how alike in meaning they are to what is looked for; null where nobody can tell
MATCH (r:Representation)
WHERE r.workspace = $workspace AND r.observer = $observer AND r.observed IS NOT NULL
  AND ($observed IS NULL OR r.observed = $observed)
MATCH (r)-[i:INCLUDES]->(f:Fact)
WHERE i.until IS NULL
WITH f, max(i.since) AS since
ORDER BY since DESC
LIMIT $limit
RETURN f.id AS id, f.text AS text, 2 * vector.similarity.cosine(f.embedding, $vectors[f.embeddedBy]) - 1 AS meaning
