// recall/nearest-within: the messages of parts of logs with the passages that mean most nearly what is looked for
UNWIND $parts AS part
CALL (part) {
  MATCH (p:Passage)
    SEARCH p IN (
      VECTOR INDEX passage_meaning
      FOR $vector
      WHERE p.workspace = $workspace AND p.model = $model AND p.session IN part.sessions
        AND p.sequence >= part.from AND p.sequence < part.to
      LIMIT $limit
    ) SCORE AS score
  RETURN p.message AS message, score
}
RETURN message, 2 * max(score) - 1 AS meaning
ORDER BY meaning DESC
LIMIT $limit
