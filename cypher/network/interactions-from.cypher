// network/interactions-from: when a peer spoke after whom, right away and while they were there, as far as the log of each session was gone through; reads all that it said
MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(said:Message)
WITH p, said.session AS session, collect(said) AS messages
MATCH (u:WorkUnit {key: $workspace + '/' + session + '/INTERACTIONS/'})
UNWIND messages AS n
WITH p, n, u
WHERE n.sequence <= u.cursor
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
WHERE q <> p AND // include: witnessed-by(n, q)
RETURN p.name AS from, q.name AS to, n.createdAt AS at
