// belief/common: what these observers hold now of what a peer said and the others witnessed, what means most nearly one of these texts first
UNWIND $embeddings AS embedding
CALL (embedding) {
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_meaning
      FOR embedding
      WHERE f.workspace = $workspace AND f.about = $observed AND f.embeddedBy = $model
      LIMIT $reach
    ) SCORE AS score
  WHERE f.level = 'EXPLICIT' AND all(name IN $observers WHERE EXISTS {
    MATCH (r:Representation {workspace: $workspace, observer: name, observed: $observed})-[i:INCLUDES]->(f)
    WHERE i.until IS NULL
  }) AND all(name IN $others WHERE // include: whole-support(f, name, null)
  )
  RETURN f, score
}
WITH f, max(score) AS score
RETURN f.id AS fact, f.text AS text
ORDER BY score DESC, fact
LIMIT $most
