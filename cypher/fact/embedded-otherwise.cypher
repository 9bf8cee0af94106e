// fact/embedded-otherwise: some of the facts of a workspace that other models embedded
MATCH (f:Fact)
WHERE f.workspace = $workspace AND (f.embeddedBy < $model OR f.embeddedBy > $model)
RETURN f.id AS id, f.text AS text
LIMIT $limit
