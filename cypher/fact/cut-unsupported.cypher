// fact/cut-unsupported: removes the supports that rest on facts which nothing supports any more; tells of which facts, and between whom they said anything
UNWIND $facts AS id
MATCH (gone:Fact {id: id})
WHERE NOT EXISTS { (gone)-[:EVIDENCE|PREMISE|TOLD_BY]->() }
MATCH (gone)<-[p:PREMISE|LEANS_ON]-(f:Fact)
WITH DISTINCT f, p.support AS support
ORDER BY f.id
// include: cut-support(f, support)
