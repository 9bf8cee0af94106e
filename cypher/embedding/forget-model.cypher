// embedding/forget-model: takes away some of the vectors of a model that no longer serves
// scans: once for a model, after all was embedded anew
MATCH (p:Passage)
WHERE p.model = $model
WITH p LIMIT $limit
DETACH DELETE p
RETURN count(p) AS gone
