// summary/from: the first summary of each kind among those of these stretches of a session
UNWIND ['SHORT', 'LONG'] AS kind
CALL (kind) {
  UNWIND $stretches AS stretch
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
RETURN 0 AS index,
       y {.workspace, .session, .kind, .upTo, .message, .text, .tokenCount, .generatedBy, .createdAt} AS summary
