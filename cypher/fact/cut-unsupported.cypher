// fact/cut-unsupported: removes the supports that rest on facts which nothing supports any more; tells of which facts
UNWIND $facts AS id
MATCH (gone:Fact {id: id})
WHERE NOT EXISTS { (gone)-[:EVIDENCE|PREMISE|TOLD_BY]->() }
MATCH (gone)<-[p:PREMISE|LEANS_ON]-(f:Fact)
WITH DISTINCT f, p.support AS support
ORDER BY f.id
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE f.lockedBy
WITH f, support
MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
