// work/replay: makes units of their own of what was set aside, one for each message, due at once; tells their keys
MATCH (d:DeadLetter)
WHERE d.workspace = $workspace AND d.key > $after AND d.parkedAt <= $before
  AND ($session IS NULL OR d.session = $session) AND ($keys IS NULL OR d.key IN $keys)
WITH d
ORDER BY d.workspace, d.key
LIMIT $limit
MERGE (u:WorkUnit {key: d.key})
  ON CREATE SET u.kind = d.kind, u.workspace = d.workspace, u.session = d.session, u.subject = d.subject,
                u.replayed = d.sequence, u.cursor = d.sequence - 1, u.head = d.sequence, u.tokens = 0, u.enough = 0,
                u.patience = 0, u.fence = 0, u.attempts = 0, u.dueAt = datetime.realtime()
WITH d, d.key AS key
DELETE d
RETURN key
