// fact/cut-session: removes the supports that messages of a session are part of; tells of which facts, and between whom they said anything
MATCH (m:Message)<-[e:EVIDENCE|LEANS_ON]-(f:Fact)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= 1
WITH DISTINCT f, e.support AS support
ORDER BY f.id
// include: cut-support(f, support)
