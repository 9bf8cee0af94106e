// network/interactions-from: when a peer spoke after whom, right away and while they were there, oldest first
MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(n:Message)
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND // include: witnessed-by(n, q)
WITH q.name AS to, n.createdAt AS at
RETURN to, at
ORDER BY to, at
