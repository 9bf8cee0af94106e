// work/retry: gives a claimed unit back to be tried again, later each time and never all at once; nothing when the claim was lost
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.owner = $owner AND u.fence = $fence
SET u.owner = null, u.failures = $failures, u.span = $span, u.suspectTo = $suspectTo,
    u.attempts = CASE WHEN $narrowed THEN 1 ELSE u.attempts + 1 END
WITH u, CASE WHEN u.attempts > 6 THEN 64 ELSE 2 ^ u.attempts END AS growth
WITH u, toInteger($delay * growth * (0.5 + rand())) AS wait
SET u.dueAt = datetime.realtime() + duration({milliseconds: CASE WHEN wait < $atLeast THEN $atLeast ELSE wait END})
RETURN true
