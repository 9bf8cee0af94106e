// session/lock: the session of a workspace that is there, made if new, and locked until the transaction ends; and who of these peers is present
// Any property that is set takes the lock; what is read afterwards is what the last holder left.
MATCH (w:Workspace {name: $workspace})
MERGE (s:Session {workspace: $workspace, name: $session})
  ON CREATE SET s.token = $token, s.scope = [w.token, $token], s.createdAt = $now, s.metadata = '{}', s.isActive = true, s.sequence = 0, s.tombstones = 0
SET s.lockedBy = $token
WITH w, s, s.token = $token AS created
// Whoever held the lock may have deleted the session, or its workspace.
WHERE s.workspace = $workspace
CALL (w, s, created) {
  WITH w, s WHERE created
  CREATE (s)-[:HELD_IN]->(w)
}
RETURN w AS workspace, s AS session, created, COLLECT {
  MATCH (s)<-[m:MEMBER_OF]-(:Peer)
  WHERE m.toSequence IS NULL AND m.peer IN $peers
  RETURN m.peer
} AS present
