// work/status: how the work of workspaces stands; only units that are not done have a time at which they are due
UNWIND $workspaces AS workspace
WITH workspace, datetime.realtime() AS now,
     COUNT { MATCH (u:WorkUnit) WHERE u.key STARTS WITH workspace + '/' } AS units,
     COUNT { MATCH (d:DeadLetter) WHERE d.workspace = workspace AND d.key IS NOT NULL } AS parked
// Both in one pass, or a unit that is claimed meanwhile would count twice; a lease that is over is nobody's.
CALL (workspace, now) {
  MATCH (u:WorkUnit)
  WHERE u.workspace = workspace AND u.dueAt IS NOT NULL
  RETURN count(*) AS open, count(CASE WHEN u.owner IS NOT NULL AND u.dueAt > now THEN 1 END) AS running
}
RETURN workspace, open - running AS pending, running, parked, CASE WHEN units > open THEN units - open ELSE 0 END AS done
