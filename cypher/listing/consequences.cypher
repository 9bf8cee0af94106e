// listing/consequences: the facts that follow from these
UNWIND $facts AS id
MATCH (f:Fact {id: id})<-[:PREMISE]-(c:Fact)
WHERE f.workspace = $workspace
RETURN DISTINCT id AS fact, c.id AS consequence
