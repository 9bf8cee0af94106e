// work/forget: removes the units of a session or a workspace
MATCH (u:WorkUnit)
WHERE u.key STARTS WITH $prefix
WITH u ORDER BY u.key
DELETE u
