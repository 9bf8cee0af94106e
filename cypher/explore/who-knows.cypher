// explore/who-knows: who holds a fact and who does not
// reads all facts of the workspace
// :param workspace => 'demo'
// :param words => 'mint to Harl'
MATCH (w:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(:Peer)<-[:ABOUT]-(f:Fact)
WHERE toLower(f.text) CONTAINS toLower($words)
WITH w, f, COLLECT { MATCH (f)<-[i:INCLUDES]-(r:Representation) WHERE i.until IS NULL RETURN DISTINCT r.observer AS name ORDER BY name } AS known
RETURN f.text AS fact, known, COLLECT { MATCH (w)<-[:IN_WORKSPACE]-(p:Peer) WHERE NOT p.name IN known RETURN p.name AS name ORDER BY name } AS unknown
ORDER BY size(known) DESC, fact
LIMIT 50
