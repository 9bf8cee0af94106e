// message/log: a part of the log of a session, in order, whoever may see it
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence > $after AND m.sequence <= $upTo
RETURN // include: message(m)
ORDER BY m.workspace, m.session, m.sequence
LIMIT $limit
