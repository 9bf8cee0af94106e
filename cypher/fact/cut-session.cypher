// fact/cut-session: removes the supports that messages of a session are part of; tells of which facts
MATCH (m:Message)<-[e:EVIDENCE]-(f:Fact)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= 1
WITH DISTINCT f, e.support AS support
ORDER BY f.id
MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
