// representation/past: what representations included, at a time or ever, those it came to know last first
UNWIND $asks AS ask
CALL (ask) {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  WHERE i.pastKey = ask.representationKey AND i.since IS NOT NULL
    AND (ask.asOf IS NULL OR i.since <= ask.asOf)
    AND (ask.history OR ask.validAt IS NOT NULL OR i.until > ask.asOf) AND // include: valid-then(f, i, ask)
    AND // include: supported-within(f, ask)
  RETURN i, f
  ORDER BY i.pastKey DESC, i.since DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .endedBy} AS holding,
       // include: fact(f, i.since)
