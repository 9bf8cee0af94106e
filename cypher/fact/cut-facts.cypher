// fact/cut-facts: removes all supports of facts; tells of which, and between whom they said anything
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[p:EVIDENCE|PREMISE|TOLD_BY]->()
WITH DISTINCT f, p.support AS support
ORDER BY f.id
// include: cut-support(f, support)
