// work/forget: removes the units of a session and what was set aside of it
MATCH (u:WorkUnit)
WHERE u.key STARTS WITH $prefix
WITH u ORDER BY u.key
DELETE u
