// deriver/said: what an author said in a session after the cursor
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence > $cursor AND m.sequence <= $head AND m.author = $author
RETURN // include: message(m)
ORDER BY m.workspace, m.session, m.sequence
LIMIT $limit
