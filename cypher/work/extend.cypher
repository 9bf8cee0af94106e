// work/extend: gives units more to do; one that slept becomes due when its patience ends, or at once when there is enough to read
UNWIND $units AS unit
MERGE (u:WorkUnit {key: unit.key})
  ON CREATE SET u.kind = unit.kind, u.workspace = unit.workspace, u.session = unit.session, u.subject = unit.subject,
                u.cursor = 0, u.head = 0, u.tokens = 0, u.fence = 0, u.attempts = 0
SET u.head = CASE WHEN unit.head > u.head THEN unit.head ELSE u.head END, u.tokens = u.tokens + unit.tokens,
    u.enough = unit.enough, u.patience = unit.patience,
    u.waitsUntil = coalesce(u.waitsUntil, datetime.realtime() + duration({milliseconds: unit.patience}))
// Who runs it, or failed at it, has set the time at which it comes back.
SET u.dueAt = CASE
  WHEN u.owner IS NOT NULL OR u.attempts > 0 THEN u.dueAt
  WHEN u.tokens >= unit.enough THEN datetime.realtime()
  ELSE coalesce(u.dueAt, u.waitsUntil)
END
