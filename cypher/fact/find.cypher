// fact/find: the facts of these ids
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
RETURN // include: fact(f, f.recordedAt)
