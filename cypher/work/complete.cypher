// work/complete: moves a claimed unit on and gives it back, unless the claim was lost; what is left of a flush is due at once
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.owner = $owner AND u.fence = $fence AND u.cursor = $from AND u.dueAt > datetime.realtime()
SET u.cursor = $cursor, u.tokens = CASE WHEN u.tokens > $tokens AND $cursor < u.head THEN u.tokens - $tokens ELSE 0 END,
    u.owner = null, u.attempts = 0, u.failures = 0, u.span = CASE WHEN u.span < 512 THEN u.span * 2 END
SET u.dueAt = CASE
  WHEN $cursor >= u.head THEN null
  WHEN u.cursor < u.flushTo OR u.tokens >= u.enough THEN datetime.realtime()
  ELSE datetime.realtime() + duration({milliseconds: u.patience})
END
RETURN true
