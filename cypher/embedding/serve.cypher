// embedding/serve: lets a model serve once nothing is left to embed for it; the one before gives way
MATCH (e:EmbeddingModel {name: $name})
WHERE NOT e.serving AND NOT EXISTS {
  MATCH (u:WorkUnit)
  WHERE u.kind = 'EMBED' AND u.subject = $subject
}
SET e.serving = true
WITH e
MATCH (other:EmbeddingModel)
WHERE other.name <> e.name AND other.serving
SET other.serving = false
RETURN other.number AS number
