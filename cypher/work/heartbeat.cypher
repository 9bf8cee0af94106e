// work/heartbeat: keeps claims alive, except those that were lost
UNWIND $claims AS claim
MATCH (u:WorkUnit {key: claim.key})
SET u.lockedBy = claim.owner
WITH u, claim
WHERE u.owner = claim.owner AND u.fence = claim.fence AND u.dueAt > datetime.realtime()
SET u.dueAt = datetime.realtime() + duration({milliseconds: $lease})
