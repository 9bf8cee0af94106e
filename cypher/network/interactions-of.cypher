// network/interactions-of: after whom a peer spoke, right away and while they were there, and who after it; reads all that it said
CALL () {
  MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(n:Message)
  MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
  WHERE q <> p AND // include: witnessed-by(n, q)
  RETURN p AS from, q AS to, n
  UNION ALL
  MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(m:Message)
  MATCH (n:Message {workspace: m.workspace, session: m.session, sequence: m.sequence + 1})<-[:SENT]-(q:Peer)
  WHERE q <> p AND // include: witnessed-by(n, p)
  RETURN q AS from, p AS to, n
}
WITH from, to, n
WHERE n.createdAt < $until
RETURN // include: interaction(from, to, n)
