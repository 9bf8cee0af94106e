// fact/cut-told: forgets what was told in a session; tells of which facts, and between whom they said anything
MATCH (f:Fact)-[t:TOLD_BY]->(:Peer)
WHERE t.workspace = $workspace AND t.session = $session
WITH f, t.support AS support ORDER BY f.id
// include: cut-support(f, support)
