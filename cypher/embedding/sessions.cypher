// embedding/sessions: some of all sessions with messages, in order
MATCH (w:Workspace)
WHERE w.name >= $workspace
WITH w ORDER BY w.name
CALL (w) {
  MATCH (s:Session)
  WHERE s.workspace = w.name AND s.name > CASE WHEN w.name = $workspace THEN $session ELSE '' END AND s.sequence > 0
  RETURN s ORDER BY s.workspace, s.name LIMIT $limit
}
RETURN s.workspace AS workspace, s.name AS session, s.sequence AS sequence
ORDER BY workspace, session
LIMIT $limit
