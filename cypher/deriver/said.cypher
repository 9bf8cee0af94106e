// deriver/said: what an author said in a session after the cursor
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence > $cursor AND m.sequence <= $head AND m.author = $author
RETURN m.id AS id, m.author AS author, m.sequence AS sequence, m.content AS content, m.tokenCount AS tokens,
       m.createdAt AS at, m.reasoning AS reasoning
ORDER BY m.workspace, m.session, m.sequence
LIMIT $limit
