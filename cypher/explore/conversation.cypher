// explore/conversation: what was said in a session, in order
// :param workspace => 'demo'
// :param session => 'night-pact'
MATCH (:Session {workspace: $workspace, name: $session})<-[:IN]-(m:Message)
RETURN m.createdAt AS at, m.author AS peer, m.content AS said
ORDER BY m.sequence
LIMIT 200
