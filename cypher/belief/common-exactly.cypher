// belief/common-exactly: what all of these observers hold now of what a peer said and the others witnessed, what means most nearly one of these texts first, by looking at each
MATCH (r:Representation {workspace: $workspace, observer: head($observers), observed: $observed})
MATCH (r)-[i:INCLUDES]->(f:Fact)
WHERE i.until IS NULL AND f.level = 'EXPLICIT' AND f.embeddedBy = $model AND all(name IN $observers WHERE EXISTS {
  MATCH (other:Representation {workspace: $workspace, observer: name, observed: $observed})-[its:INCLUDES]->(f)
  WHERE its.until IS NULL
}) AND all(name IN $others WHERE // include: whole-support(f, name, null)
)
UNWIND $embeddings AS embedding
WITH f, max(vector.similarity.cosine(f.embedding, embedding)) AS score
RETURN f.id AS fact, f.text AS text
ORDER BY score DESC, fact
LIMIT $most
