// work/due-in-turn: the units that have waited longest in the next workspace, by name, where there are any
WITH datetime.realtime() AS now
CALL (now) {
  MATCH (u:WorkUnit)
  WHERE u.workspace > $after AND u.dueAt <= now AND u.kind IN $kinds
  RETURN u.workspace AS workspace
  ORDER BY u.workspace, u.dueAt
  LIMIT 1
}
MATCH (u:WorkUnit)
WHERE u.workspace = workspace AND u.dueAt <= now AND u.kind IN $kinds
RETURN u.workspace AS workspace, u.key AS key
ORDER BY u.workspace, u.dueAt
LIMIT $most
