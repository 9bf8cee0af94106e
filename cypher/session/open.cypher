// session/open: opens a window for each peer, from the next message on; peers are sorted by name
MATCH (s:Session {workspace: $workspace, name: $session})
UNWIND $members AS member
MATCH (p:Peer {workspace: $workspace, name: member.peer})
CREATE (p)-[w:MEMBER_OF {workspace: $workspace, session: $session, peer: p.name,
  ordinal: COUNT { (p)-[:MEMBER_OF]->(s) } + 1, fromSequence: s.sequence + 1, joinedAt: $now,
  observeOthers: member.observeOthers}]->(s)
SET w.observeMe = member.observeMe
WITH p, w
WHERE w.ordinal > 1
SET p.reopened = coalesce(p.reopened, 0) + 1
