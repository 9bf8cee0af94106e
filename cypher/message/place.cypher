// message/place: gives the next places in the log of the workspace to messages of these sessions that have none
// Who places waits for the others, and for those who write to these sessions, until they have committed: what has a place is visible, and so is all before it.
MATCH (j:Journal {workspace: $workspace})
SET j.lockedBy = $token
WITH j
UNWIND $sessions AS name
MATCH (s:Session {workspace: $workspace, name: name})
SET s.lockedBy = $token
WITH j, s
CALL (s) {
  MATCH (m:Message)
  WHERE m.workspace = s.workspace AND m.session = s.name AND m.sequence > coalesce(s.placed, 0)
  WITH m ORDER BY m.workspace, m.session, m.sequence LIMIT 100
  RETURN collect(m) AS messages
}
FOREACH (m IN messages | SET j.head = coalesce(j.head, 0) + 1, m.workspaceSequence = j.head, s.placed = m.sequence, s.lastWorkspaceSequence = j.head)
FOREACH (_ IN CASE WHEN size(messages) < 100 THEN [1] ELSE [] END | SET s.placed = s.sequence REMOVE s.unplaced)
RETURN sum(size(messages)) AS placed
