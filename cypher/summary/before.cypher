// summary/before: of each session the newest summary of each kind that ends no later than asked
UNWIND $asks AS ask
CALL (ask) {
  UNWIND ['SHORT', 'LONG'] AS kind
  CALL (ask, kind) {
    MATCH (y:Summary)
    WHERE y.workspace = ask.workspace AND y.session = ask.session AND y.kind = kind AND y.upTo <= ask.upTo
    RETURN y
    ORDER BY y.workspace DESC, y.session DESC, y.kind DESC, y.upTo DESC
    LIMIT 1
  }
  RETURN y
}
RETURN y {.workspace, .session, .kind, .upTo, .message, .text, .tokenCount, .createdAt} AS summary
