// deriver/remarks: the newest of what was said in a part of a session, newest first
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= $from AND m.sequence < $last
RETURN m.id AS id, m.author AS author, m.sequence AS sequence, m.content AS content, m.tokenCount AS tokens,
       m.createdAt AS at, m.reasoning AS reasoning
ORDER BY m.workspace DESC, m.session DESC, m.sequence DESC
LIMIT $limit
