// work/dead-letters: what was set aside in a workspace, session by session
MATCH (d:DeadLetter)
WHERE d.workspace = $workspace AND d.key > $after
RETURN d AS letter
ORDER BY d.workspace, d.key
LIMIT $limit
