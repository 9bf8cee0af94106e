// deletion/await: waits until whoever writes into the log of deletions has committed, and all of it can be seen
MATCH (l:DeletionLog {workspace: $workspace})
SET l.lockedBy = $token
