// summary/before: for each ask the newest summary of each kind among those of its stretches of a session
UNWIND $asks AS ask
UNWIND ['SHORT', 'LONG'] AS kind
CALL (ask, kind) {
  UNWIND ask.stretches AS stretch
  CALL (ask, kind, stretch) {
    MATCH (y:Summary)
    WHERE y.workspace = ask.workspace AND y.session = ask.session AND y.audience = stretch.audience AND y.kind = kind
      AND y.upTo >= stretch.from AND y.upTo <= stretch.upTo AND (ask.asOf IS NULL OR y.createdAt <= ask.asOf)
    RETURN y
    ORDER BY y.workspace DESC, y.session DESC, y.audience DESC, y.kind DESC, y.upTo DESC
    LIMIT 1
  }
  RETURN y
  ORDER BY y.upTo DESC
  LIMIT 1
}
RETURN ask.index AS index,
       y {.workspace, .session, .kind, .upTo, .message, .text, .tokenCount, .generatedBy, .createdAt} AS summary
