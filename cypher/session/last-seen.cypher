// session/last-seen: the time of the newest message in each of these windows
UNWIND $windows AS window
CALL (window) {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = window.session
    AND m.sequence >= window.fromSequence AND m.sequence < window.toSequence
  RETURN m.createdAt AS createdAt
  ORDER BY m.workspace DESC, m.session DESC, m.sequence DESC
  LIMIT 1
}
RETURN window.session AS session, createdAt
