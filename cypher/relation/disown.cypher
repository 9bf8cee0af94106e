// relation/disown: lets what was said of a peer by a name be of that name alone again
MATCH (f:Fact)-[s:STANCE]->(:Peer)
WHERE s.workspace = $workspace AND s.to = $peer AND s.called IS NOT NULL
WITH f, s, properties(s) AS said
DELETE s
CREATE (f)-[t:STANCE]->(f)
SET t = said, t.to = said.called
