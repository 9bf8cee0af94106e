// representation/nearest: what representations include, those that mean most nearly what is asked first, as far as the index reaches
UNWIND $asks AS ask
WITH ask, head(keys(ask.vectors)) AS model
WITH ask, model, ask.vectors[model] AS vector
CALL (ask, model, vector) {
  MATCH (r:Representation {workspace: ask.workspace, observer: ask.observer, observed: ask.observed})
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_meaning
      FOR vector
      WHERE f.workspace = ask.workspace AND f.about = ask.observed AND f.embeddedBy = model
      LIMIT $reach
    ) SCORE AS score
  MATCH (r)-[i:INCLUDES]->(f)
  WHERE (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.history OR ask.validAt IS NOT NULL OR i.until IS NULL OR i.until > ask.asOf) AND // include: valid-then(f, i, ask)
    AND // include: supported-within(f, ask)
  RETURN i, f
  ORDER BY score DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .endedBy} AS holding,
       // include: fact(f, i.since)
