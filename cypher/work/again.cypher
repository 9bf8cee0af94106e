// work/again: lets units that stand for one thing each do it once more, as soon as somebody can; those that are new are made
UNWIND $units AS unit
MERGE (u:WorkUnit {key: unit.key})
  ON CREATE SET u.kind = unit.kind, u.workspace = unit.workspace, u.session = unit.session, u.subject = unit.subject,
                u.cursor = 0, u.head = 0, u.tokens = 0, u.enough = 0, u.patience = 0, u.fence = 0, u.attempts = 0
SET u.lockedBy = 'queued'
WITH u
SET u.head = u.head + 1
// Who runs it, or failed at it, has set the time at which it comes back.
SET u.dueAt = CASE WHEN u.owner IS NOT NULL OR u.attempts > 0 THEN u.dueAt ELSE datetime.realtime() END
