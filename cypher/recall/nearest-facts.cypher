// recall/nearest-facts: the facts of a workspace that mean most nearly what is looked for, as each model has it
UNWIND $models AS model
WITH model, $vectors[model] AS vector
CALL (model, vector) {
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_meaning
      FOR vector
      WHERE f.workspace = $workspace AND f.embeddedBy = model
      LIMIT $limit
    )
  RETURN f
}
RETURN DISTINCT f.id AS id
