// fact/liken: notes which facts say the same in other words, but for those of which one was told to correct the other
UNWIND $pairs AS pair
MATCH (one:Fact {id: pair.one})
WITH one, pair
MATCH (other:Fact)
WHERE other.id = pair.other AND other.workspace = one.workspace
  AND NOT EXISTS { MATCH (one)-[c:CONTRADICTS]-(other) WHERE c.rule = 'correction' }
MERGE (one)-[:LIKE]-(other)
