// work/flush: what waits for more text runs now, all that there is of it; what failed keeps its delay
MATCH (u:WorkUnit)
WHERE u.workspace = $workspace AND u.dueAt IS NOT NULL
WITH u ORDER BY u.key
SET u.flushTo = u.head
// It may have been finished while its lock was waited for.
SET u.dueAt = CASE WHEN u.dueAt IS NOT NULL AND u.owner IS NULL AND u.attempts = 0 THEN datetime.realtime() ELSE u.dueAt END
