// epistemics/missed: what was said in gaps between windows, in the order of the logs
UNWIND $gaps AS gap
CALL (gap) {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = gap.session AND m.sequence >= gap.fromSequence AND m.sequence < gap.toSequence
    AND m.createdAt >= $since AND m.createdAt < $until
  RETURN m
  ORDER BY m.workspace, m.session, m.sequence
  LIMIT $limit
}
RETURN // include: message(m)
ORDER BY m.session, m.sequence
LIMIT $limit
