// fact/drop-unsupported: removes those of the facts that nothing supports any more
UNWIND $facts AS id
MATCH (f:Fact {id: id})
WHERE NOT EXISTS { (f)-[:EVIDENCE|PREMISE|TOLD_BY]->() }
DETACH DELETE f
