// representation/nearest-of-all: what representations include, those that mean most nearly what is asked first, by looking at each
UNWIND $asks AS ask
CALL (ask) {
  MATCH (r:Representation {workspace: ask.workspace, observer: ask.observer, observed: ask.observed})
  MATCH (r)-[i:INCLUDES]->(f:Fact)
  WHERE (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.history OR ask.validAt IS NOT NULL OR i.until IS NULL OR i.until > ask.asOf) AND // include: valid-then(f, i, ask)
    AND // include: supported-within(f, ask)
  RETURN i, f
  ORDER BY CASE WHEN ask.vectors[f.embeddedBy] IS NULL THEN -1.0 ELSE vector.similarity.cosine(f.embedding, ask.vectors[f.embeddedBy]) END DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .endedBy} AS holding,
       // include: fact(f, i.since)
