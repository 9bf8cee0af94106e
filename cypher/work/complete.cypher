// work/complete: moves a claimed unit on and gives it back, unless the claim was lost; what was there when it became due goes on at once
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.owner = $owner AND u.fence = $fence AND u.cursor = $from AND u.dueAt > datetime.realtime()
SET u.cursor = $cursor, u.tokens = CASE WHEN u.tokens > $tokens AND $cursor < u.head THEN u.tokens - $tokens ELSE 0 END,
    u.owner = null, u.attempts = 0, u.failures = 0, u.lateSince = null
// Half of the suspects are fine: the bad one is in the other half. Behind it the steps grow again.
SET u.span = CASE
  WHEN $cursor < u.suspectTo THEN CASE WHEN u.span > 1 THEN u.span / 2 ELSE 1 END
  WHEN u.span < 512 THEN u.span * 2
END
SET u.suspectTo = CASE WHEN $cursor < u.suspectTo THEN u.suspectTo END,
    u.waitsUntil = CASE WHEN $cursor < u.head THEN u.waitsUntil END
SET u.dueAt = CASE
  WHEN $cursor >= u.head THEN null
  WHEN $cursor < u.flushTo OR u.tokens >= u.enough THEN datetime.realtime()
  ELSE coalesce(u.waitsUntil, datetime.realtime() + duration({milliseconds: u.patience}))
END
// A replay is for one message and then gone.
WITH u, u.replayed IS NOT NULL AND $cursor >= u.head AS over
CALL (u, over) {
  WITH u WHERE over
  DELETE u
}
RETURN true
