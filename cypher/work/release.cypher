// work/release: gives claimed units back at once, as they were
UNWIND $claims AS claim
MATCH (u:WorkUnit {key: claim.key})
SET u.lockedBy = claim.owner
WITH u, claim
WHERE u.owner = claim.owner AND u.fence = claim.fence
SET u.owner = null, u.dueAt = datetime.realtime()
