// work/hold: locks the units of a session in the order of their keys
MATCH (u:WorkUnit)
WHERE u.key STARTS WITH $prefix
WITH u ORDER BY u.key
SET u.lockedBy = 'held'
