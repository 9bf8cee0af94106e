// embedding/remember-model: the embedding model of that name, with the next number when it is new; the first serves at once
MERGE (lock:EmbeddingModel {name: ''})
SET lock.number = 0
WITH lock
MERGE (e:EmbeddingModel {name: $name})
  ON CREATE SET e.dimension = $dimension, e.createdAt = $now
WITH e
CALL (e) {
  MATCH (other:EmbeddingModel)
  WHERE other.name IS NOT NULL
  RETURN max(other.number) AS highest, count(CASE WHEN other.serving THEN 1 END) AS serving
}
SET e.number = coalesce(e.number, highest + 1), e.serving = coalesce(e.serving, serving = 0)
RETURN e.number AS number, e.serving AS serving
