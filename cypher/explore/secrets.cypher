// explore/secrets: what only a few know, and from where; the fewest first
// :param workspace => 'demo'
// :param peer => 'Galdor'
MATCH (:Peer {workspace: $workspace, name: $peer})<-[:ABOUT]-(f:Fact)-[:EVIDENCE]->(m:Message)
WITH f, collect(DISTINCT m.session) AS sessions, COLLECT { MATCH (f)<-[i:INCLUDES]-(r:Representation) WHERE i.until IS NULL RETURN DISTINCT r.observer AS name ORDER BY name } AS known
WHERE size(known) <= 3
RETURN f.text AS fact, known, sessions
ORDER BY size(known), f.recordedAt, fact
LIMIT 100
