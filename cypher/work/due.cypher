// work/due: the units that have waited longest; whoever claims picks one of them at random, so that claimers seldom meet
WITH datetime.realtime() AS now
MATCH (u:WorkUnit)
WHERE u.dueAt <= now AND u.kind IN $kinds
RETURN u.workspace AS workspace, u.key AS key
ORDER BY u.dueAt
LIMIT $most
