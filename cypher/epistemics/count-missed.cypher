// epistemics/count-missed: how much was said in gaps between windows
UNWIND $gaps AS gap
CALL (gap) {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = gap.session AND m.sequence >= gap.fromSequence AND m.sequence < gap.toSequence
    AND m.createdAt >= $since AND m.createdAt < $until
  RETURN count(m) AS messages
}
RETURN sum(messages) AS messages
