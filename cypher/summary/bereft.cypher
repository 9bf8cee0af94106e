// summary/bereft: which audiences witnessed something that is deleted by now, and the number of the last of it
UNWIND $windows AS window
CALL (window) {
  MATCH (t:Tombstone)
  WHERE t.workspace = $workspace AND t.session = $session AND t.sequence >= window.from AND t.sequence <= window.upTo
  RETURN t.sequence AS last
  ORDER BY t.workspace DESC, t.session DESC, t.sequence DESC
  LIMIT 1
}
RETURN window.audience AS audience, max(last) AS last
