// work/retry: gives a claimed unit back to be tried again, later each time and never all at once
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.owner = $owner AND u.fence = $fence
SET u.owner = null, u.failures = $failures, u.span = $span, u.attempts = u.attempts + 1
WITH u, CASE WHEN u.attempts > 6 THEN 64 ELSE 2 ^ u.attempts END AS growth
SET u.dueAt = datetime.realtime() + duration({milliseconds: toInteger($delay * growth * (0.5 + rand()))})
