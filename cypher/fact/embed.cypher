// fact/embed: gives facts, as far as they still exist, the vectors of another model, or none
UNWIND $facts AS fact
MATCH (f:Fact {id: fact.id})
SET f.embedding = null, f.embeddedBy = $model
WITH f, fact.embedding AS vector
WHERE vector IS NOT NULL
CALL db.create.setNodeVectorProperty(f, 'embedding', vector)
