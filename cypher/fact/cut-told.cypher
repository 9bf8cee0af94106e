// fact/cut-told: forgets what was told in a session; tells of which facts
MATCH (f:Fact)-[t:TOLD_BY]->(:Peer)
WHERE t.workspace = $workspace AND t.session = $session
WITH f, t.support AS support ORDER BY f.id
MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
