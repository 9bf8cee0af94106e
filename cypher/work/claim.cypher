// work/claim: takes a unit if it is still due once it is locked; only the clock of the moment is right after such a wait
MATCH (u:WorkUnit {key: $key})
SET u.lockedBy = $owner
WITH u
WHERE u.dueAt <= datetime.realtime()
SET u.owner = $owner, u.fence = u.fence + 1, u.dueAt = datetime.realtime() + duration({milliseconds: $lease})
RETURN u.kind AS kind, u.workspace AS workspace, u.session AS session, u.subject AS subject, u.cursor AS cursor, u.head AS head,
       coalesce(u.span, 1024) AS span, coalesce(u.failures, 0) AS failures, u.owner AS owner, u.fence AS fence
