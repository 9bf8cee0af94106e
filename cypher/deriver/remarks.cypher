// deriver/remarks: the newest of what was said in a part of a session, newest first
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= $from AND m.sequence < $last
RETURN // include: message(m)
ORDER BY m.workspace DESC, m.session DESC, m.sequence DESC
LIMIT $limit
