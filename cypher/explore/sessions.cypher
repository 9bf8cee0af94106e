// explore/sessions: where they met, from when to when, and who took part
// reads all sessions of the workspace
// :param workspace => 'demo'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(s:Session)
RETURN s.name AS session, s.sequence AS messages,
  COLLECT { MATCH (s)<-[:MEMBER_OF]-(p:Peer) RETURN DISTINCT p.name AS name ORDER BY name } AS members,
  COLLECT { MATCH (s)<-[:IN]-(m:Message) RETURN m.createdAt AS at ORDER BY at LIMIT 1 }[0] AS first, s.lastMessageAt AS last
ORDER BY first, session
