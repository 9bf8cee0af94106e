// relation/adopt: lets what was said of somebody by a name be towards the new peer of that name; tells whose it is
UNWIND $peers AS new
MATCH (p:Peer {workspace: $workspace, name: new.name})
UNWIND new.called AS called
MATCH (f:Fact)-[s:STANCE]->(f)
WHERE s.workspace = $workspace AND s.to = called AND s.called = called
WITH p, f, s, properties(s) AS said
DELETE s
CREATE (f)-[t:STANCE]->(p)
SET t = said, t.to = p.name
RETURN DISTINCT said.from AS from, p.name AS to
