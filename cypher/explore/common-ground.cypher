// explore/common-ground: what two peers both hold, and so can take for granted between them
// :param workspace => 'demo'
// :param one => 'Corvia'
// :param other => 'Fenrik'
MATCH (:Peer {workspace: $workspace, name: $one})-[:HOLDS]->(:Representation)-[i:INCLUDES]->(f:Fact)<-[j:INCLUDES]-(r:Representation)
WHERE i.until IS NULL AND j.until IS NULL AND r.observer = $other AND r.workspace = $workspace
RETURN f.about AS about, f.text AS fact, COUNT { MATCH (f)<-[k:INCLUDES]-(x:Representation) WHERE k.until IS NULL RETURN DISTINCT x.observer } AS believers
ORDER BY believers, about, fact
LIMIT 100
