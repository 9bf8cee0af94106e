// explore/who-witnessed: who was there when something was said, and who in the workspace was not
// reads all messages of the workspace
// :param workspace => 'demo'
// :param words => 'beacon'
MATCH (:Workspace {name: $workspace})<-[:HELD_IN]-(s:Session)<-[:IN]-(m:Message)
WHERE toLower(m.content) CONTAINS toLower($words)
WITH s, m, COLLECT {
  MATCH (s)<-[w:MEMBER_OF]-(p:Peer)
  WHERE // include: window(w, m)
  RETURN DISTINCT p.name AS name ORDER BY name
} AS witnesses
RETURN m.createdAt AS at, s.name AS session, m.author AS peer, m.content AS said, witnesses,
  COLLECT { MATCH (:Workspace {name: $workspace})<-[:IN_WORKSPACE]-(p:Peer) WHERE NOT p.name IN witnesses RETURN p.name AS name ORDER BY name } AS others
ORDER BY at
LIMIT 100
