// fact/cut-session: removes the supports that messages of a session are part of; tells of which facts
MATCH (m:Message)<-[e:EVIDENCE|LEANS_ON]-(f:Fact)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= 1
WITH DISTINCT f, e.support AS support
ORDER BY f.id
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE f.lockedBy
WITH f, support
MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
