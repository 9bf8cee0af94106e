// explore/who-could-have-told: who knew something and sat in a session with a peer afterwards, so that it could have heard of it
// reads all messages of the workspace
// :param workspace => 'demo'
// :param peer => 'Galdor'
// :param words => 'I need your beacon'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(first:Session)<-[:IN]-(m:Message)
WHERE toLower(m.content) CONTAINS toLower($words)
WITH first, m ORDER BY m.createdAt LIMIT 1
MATCH (first)<-[w:MEMBER_OF]-(teller:Peer)
WHERE teller.name <> $peer AND // include: window(w, m)
MATCH (teller)-[:MEMBER_OF]->(s:Session)<-[heard:MEMBER_OF]-(:Peer {workspace: $workspace, name: $peer})
MATCH (teller)-[:SENT]->(later:Message)-[:IN]->(s)
WHERE later.createdAt > m.createdAt AND // include: window(heard, later)
RETURN m.content AS secret, teller.name AS couldHaveTold, s.name AS session, min(later.createdAt) AS since, count(DISTINCT later) AS messages
ORDER BY since
