// dialectic/read: the newest messages of a workspace, of some sessions, of a time and with a text if these are given
MATCH (s:Session)
USING INDEX s:Session(workspace, name)
WHERE s.workspace = $workspace AND s.name > '' AND ($everywhere OR s.name IN $sessions)
MATCH (m:Message {workspace: $workspace, session: s.name})
USING INDEX m:Message(workspace, session, sequence)
WHERE m.sequence > 0 AND m.createdAt >= $from AND m.createdAt < $to
  AND toLower(m.content) CONTAINS $text
RETURN // include: message(m)
ORDER BY m.createdAt DESC, m.session, m.sequence DESC
LIMIT $most
