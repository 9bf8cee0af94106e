// summary/around: of each kind the newest summary that ends no later than a message, and the first that ends with it or later, among those of these stretches of a session
UNWIND ['SHORT', 'LONG'] AS kind
CALL (kind) {
  UNWIND $before AS stretch
  CALL (kind, stretch) {
    MATCH (y:Summary)
    WHERE y.workspace = $workspace AND y.session = $session AND y.audience = stretch.audience AND y.kind = kind
      AND y.upTo >= stretch.from AND y.upTo <= stretch.upTo
    RETURN y
    ORDER BY y.workspace DESC, y.session DESC, y.audience DESC, y.kind DESC, y.upTo DESC
    LIMIT 1
  }
  RETURN y
  ORDER BY y.upTo DESC
  LIMIT 1
  UNION
  UNWIND $after AS stretch
  CALL (kind, stretch) {
    MATCH (y:Summary)
    WHERE y.workspace = $workspace AND y.session = $session AND y.audience = stretch.audience AND y.kind = kind
      AND y.upTo >= stretch.from AND y.upTo <= stretch.upTo
    RETURN y
    ORDER BY y.workspace, y.session, y.audience, y.kind, y.upTo
    LIMIT 1
  }
  RETURN y
  ORDER BY y.upTo
  LIMIT 1
}
RETURN y {.workspace, .session, .kind, .upTo, .message, .text, .tokenCount, .generatedBy, .createdAt} AS summary
