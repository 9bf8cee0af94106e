// dialectic/read-witnessed: of the messages over which the observer has a window the newest, of some sessions, of a time and with a text if these are given
MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
WHERE $everywhere OR s.name IN $sessions
MATCH (m:Message {workspace: $workspace, session: s.name})
WHERE // include: window(w, m)
  AND m.createdAt >= $from AND m.createdAt < $to
  AND toLower(m.content) CONTAINS $text
RETURN // include: message(m)
ORDER BY m.createdAt DESC, m.session, m.sequence DESC
LIMIT $most
