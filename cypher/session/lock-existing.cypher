// session/lock-existing: the session, locked until the transaction ends, if there is one
// Any property that is set takes the lock; what is read afterwards is what the last holder left.
MATCH (s:Session {workspace: $workspace, name: $session})
SET s.lockedBy = $token
WITH s
// Whoever held the lock may have deleted the session, or its workspace.
WHERE s.workspace = $workspace
RETURN s AS session
