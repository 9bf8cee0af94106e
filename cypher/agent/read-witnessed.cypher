// agent/read-witnessed: of the messages over which the observer has a window the newest, of some sessions, of a time and with a text if these are given
MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
WHERE $everywhere OR s.name IN $sessions
MATCH (m:Message {workspace: $workspace, session: s.name})
WHERE m.sequence >= w.fromSequence AND (w.toSequence IS NULL OR m.sequence < w.toSequence)
  AND m.createdAt >= $from AND m.createdAt < $to
  AND toLower(m.content) CONTAINS $text
RETURN m {.*, embedding: null} AS message
ORDER BY m.createdAt DESC, m.session, m.sequence DESC
LIMIT $most
