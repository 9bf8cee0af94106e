// network/interactions-in: who spoke after whom in a part of a session, right away and while they were there
MATCH (n:Message)
WHERE n.workspace = $workspace AND n.session = $session AND n.sequence > $after AND n.sequence <= $upTo
MATCH (p:Peer)-[:SENT]->(n)
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND // include: witnessed-by(n, q)
RETURN p.name AS from, q.name AS to, n.createdAt AS at
