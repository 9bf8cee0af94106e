// fact/liken: notes which facts say the same in other words
UNWIND $pairs AS pair
MATCH (one:Fact {id: pair.one})
WITH one, pair
MATCH (other:Fact)
WHERE other.id = pair.other AND other.workspace = one.workspace
MERGE (one)-[:LIKE]-(other)
