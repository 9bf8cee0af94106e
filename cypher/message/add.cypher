// message/add: appends messages to a session that is locked; authors are sorted by name, so that two writers never wait for each other crosswise
MATCH (s:Session {workspace: $workspace, name: $session})
SET s.sequence = $sequence, s.lastMessageAt = $lastMessageAt, s.unplaced = $workspace
WITH s
UNWIND $authors AS author
MATCH (p:Peer {workspace: $workspace, name: author.name})
UNWIND author.messages AS properties
CREATE (p)-[:SENT]->(m:Message)-[:IN]->(s)
SET m = properties
