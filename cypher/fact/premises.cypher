// fact/premises: what these facts follow from
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[:PREMISE]->(p:Fact)
WHERE f.workspace = $workspace
RETURN DISTINCT id AS fact, p.id AS premise, p.text AS text
ORDER BY fact, text
