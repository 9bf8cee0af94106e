// work/tally: how all work stands, and how late the oldest is: since it was due without a step that got done, also while somebody tries; only units that are not done have a time at which they are due
WITH datetime.realtime() AS now
CALL (now) {
  MATCH (u:WorkUnit)
  WHERE u.dueAt IS NOT NULL
  RETURN count(*) AS open, count(CASE WHEN u.owner IS NOT NULL AND u.dueAt > now THEN 1 END) AS running,
         min(coalesce(u.lateSince, u.dueAt)) AS first
}
RETURN open - running AS pending, running,
       COUNT { MATCH (d:DeadLetter) WHERE d.key IS NOT NULL } AS parked,
       CASE WHEN first < now THEN duration.inSeconds(first, now).seconds ELSE 0 END AS late
