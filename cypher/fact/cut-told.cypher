// fact/cut-told: forgets what was told in a session; tells of which facts
MATCH (f:Fact)-[t:TOLD_BY]->(:Peer)
WHERE t.workspace = $workspace AND t.session = $session
WITH f, t ORDER BY f.id
DELETE t
RETURN DISTINCT f.id AS fact
