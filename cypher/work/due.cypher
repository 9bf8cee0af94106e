// work/due: the units that have waited longest; whoever claims picks one of them at random, so that claimers seldom meet
MATCH (u:WorkUnit)
WHERE u.dueAt <= datetime.realtime() AND u.kind IN $kinds
RETURN u.key AS key
ORDER BY u.dueAt
LIMIT $most
