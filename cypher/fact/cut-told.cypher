// fact/cut-told: forgets what was told in a session; tells of which facts
MATCH (f:Fact)-[t:TOLD_BY]->(:Peer)
WHERE t.workspace = $workspace AND t.session = $session
WITH f, t.support AS support ORDER BY f.id
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE f.lockedBy
WITH f, support
MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
