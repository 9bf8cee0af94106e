// network/interactions: who spoke after whom, right away and while they were there; reads the whole log of the workspace
MATCH (s:Session)
WHERE s.workspace = $workspace AND s.name > ''
MATCH (n:Message)
WHERE n.workspace = s.workspace AND n.session = s.name AND n.sequence > 1 AND n.createdAt >= $since AND n.createdAt < $until
MATCH (p:Peer)-[:SENT]->(n)
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND // include: witnessed-by(n, q)
RETURN // include: interaction(p, q, n)
