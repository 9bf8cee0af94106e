// embedding/serving: the embedding model whose vectors are searched
MATCH (e:EmbeddingModel)
WHERE e.name IS NOT NULL AND e.serving
RETURN e.name AS name, e.number AS number
