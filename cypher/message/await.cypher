// message/await: waits until whoever gives places in the log of the workspace has committed, and all of it can be seen
MATCH (j:Journal {workspace: $workspace})
SET j.lockedBy = $token
