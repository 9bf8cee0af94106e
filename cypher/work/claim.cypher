// work/claim: takes a unit if it is still due once it is locked; only the clock of the moment is right after such a wait
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.dueAt <= datetime.realtime()
SET u.lateSince = coalesce(u.lateSince, u.dueAt)
SET u.owner = $owner, u.fence = u.fence + 1, u.dueAt = datetime.realtime() + duration({milliseconds: $lease})
// All that is there now is read without another wait; what comes from now on waits for itself.
SET u.waitsUntil = CASE WHEN u.cursor < u.flushTo THEN u.waitsUntil END
SET u.flushTo = CASE WHEN u.cursor < u.flushTo THEN u.flushTo ELSE u.head END
RETURN u.kind AS kind, u.workspace AS workspace, u.session AS session, u.subject AS subject, u.replayed AS replayed,
       u.cursor AS cursor, CASE WHEN u.cursor < u.suspectTo THEN u.suspectTo ELSE u.head END AS head,
       coalesce(u.span, 1024) AS span, coalesce(u.cursor < u.suspectTo, false) AS suspect,
       coalesce(u.failures, 0) AS failures, u.owner AS owner, u.fence AS fence
