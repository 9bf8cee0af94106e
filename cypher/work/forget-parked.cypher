// work/forget-parked: removes what was set aside of a session
MATCH (d:DeadLetter)
WHERE d.key STARTS WITH $prefix
WITH d ORDER BY d.key
DELETE d
