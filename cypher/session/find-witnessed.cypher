// session/find-witnessed: of the sessions of these names those that the observer is or was in
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $names AS name
MATCH (s:Session {workspace: $workspace, name: name})
WHERE EXISTS { (o)-[:MEMBER_OF]->(s) }
RETURN s AS session
