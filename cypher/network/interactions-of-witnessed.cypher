// network/interactions-of-witnessed: after whom a peer spoke, right away and while they were there, and who after it, as far as the observer witnessed both; reads all that it said
MATCH (o:Peer {workspace: $workspace, name: $observer})
CALL (o) {
  MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(n:Message)
  MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})<-[:SENT]-(q:Peer)
  WHERE q <> p AND // include: witnessed-by(n, q)
    AND // include: witnessed-by(n, o)
    AND // include: witnessed-by(m, o)
  RETURN p AS from, q AS to, n
  UNION ALL
  MATCH (p:Peer {workspace: $workspace, name: $peer})-[:SENT]->(m:Message)
  MATCH (n:Message {workspace: m.workspace, session: m.session, sequence: m.sequence + 1})<-[:SENT]-(q:Peer)
  WHERE q <> p AND // include: witnessed-by(n, p)
    AND // include: witnessed-by(n, o)
    AND // include: witnessed-by(m, o)
  RETURN q AS from, p AS to, n
}
WITH from, to, n
WHERE n.createdAt < $until
RETURN // include: interaction(from, to, n)
