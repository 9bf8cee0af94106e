// message/after: a part of the log of a workspace
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.place > $after AND m.place <= $head
RETURN m.place AS place, // include: message(m)
ORDER BY m.workspace, m.place
LIMIT $limit
