// explore/activity-by-day: how much each peer says on which day
// reads all messages of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer)-[:SENT]->(m:Message)
RETURN date(m.createdAt) AS day, p.name AS peer, count(*) AS messages, count(DISTINCT m.session) AS sessions
ORDER BY day, messages DESC, peer
