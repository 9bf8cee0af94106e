// work/hold: locks the units of a session in the order of their keys; who is at one of them loses it, and it is due again
MATCH (u:WorkUnit)
WHERE u.key STARTS WITH $prefix
WITH u ORDER BY u.key
SET u.lockedBy = 'held'
WITH u
WHERE u.owner IS NOT NULL
SET u.owner = null, u.fence = u.fence + 1, u.dueAt = datetime.realtime()
