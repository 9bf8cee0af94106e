// recall/nearest: the messages of a workspace with the passages that mean most nearly what is looked for
MATCH (p:Passage)
  SEARCH p IN (
    VECTOR INDEX passage_meaning
    FOR $vector
    WHERE p.workspace = $workspace AND p.model = $model
    LIMIT $limit
  ) SCORE AS score
RETURN p.message AS message, 2 * max(score) - 1 AS meaning
