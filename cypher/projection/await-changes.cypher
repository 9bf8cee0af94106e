// projection/await-changes: waits until whoever writes into the log of changed ties has committed, and all of it can be seen
MATCH (l:TieLog {workspace: $workspace})
SET l.lockedBy = $token
