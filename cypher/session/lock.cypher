// session/lock: the session, made if new, and locked until the transaction ends
// Any property that is set takes the lock; what is read afterwards is what the last holder left.
MERGE (s:Session {workspace: $workspace, name: $session})
  ON CREATE SET s.token = $token, s.scope = [$workspaceToken, $token], s.createdAt = $now, s.metadata = '{}', s.isActive = true, s.sequence = 0, s.tombstones = 0
SET s.lockedBy = $token
WITH s, s.token = $token AS created
CALL (s, created) {
  WITH s WHERE created
  MATCH (w:Workspace {name: $workspace})
  CREATE (s)-[:HELD_IN]->(w)
}
RETURN s AS session, created
