// fact/embed: gives facts, as far as they still exist, the vectors of another model
UNWIND $facts AS fact
MATCH (f:Fact {id: fact.id})
SET f.embedding = fact.embedding, f.embeddedBy = $model
