// network/interaction-messages: what a peer said right after another, while that one was there; reads all that it said
MATCH (p:Peer {workspace: $workspace, name: $from})-[:SENT]->(n:Message)
WHERE n.createdAt >= $since AND n.createdAt <= $lastAt
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND q.name = $to AND // include: witnessed-by(n, q)
RETURN n.id AS id, n.createdAt AS at
ORDER BY at, id
