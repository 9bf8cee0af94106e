// message/after-in-session: a session's part of the log of its workspace
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.place > $after AND m.place <= $head
RETURN m.place AS place, // include: message(m)
ORDER BY m.workspace, m.session, m.place
LIMIT $limit
