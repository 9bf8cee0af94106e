// fact/known: those of the ids that are taken already
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN f.id AS id
