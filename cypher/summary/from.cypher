// summary/from: the first summary of each kind that ends within a range
UNWIND ['SHORT', 'LONG'] AS kind
CALL (kind) {
  MATCH (y:Summary)
  WHERE y.workspace = $workspace AND y.session = $session AND y.kind = kind AND y.upTo >= $from AND y.upTo <= $upTo
  RETURN y
  ORDER BY y.workspace, y.session, y.kind, y.upTo
  LIMIT 1
}
RETURN y {.workspace, .session, .kind, .upTo, .message, .text, .tokenCount, .createdAt} AS summary
