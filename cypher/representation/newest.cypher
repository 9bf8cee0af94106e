// representation/newest: what representations include now, those it came to know last first
UNWIND $asks AS ask
CALL (ask) {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  WHERE i.currentKey = ask.representationKey AND i.since IS NOT NULL
    AND (ask.asOf IS NULL OR i.since <= ask.asOf) AND // include: valid-then(f, i, ask)
    AND // include: supported-within(f, ask)
  RETURN i, f
  ORDER BY i.currentKey DESC, i.since DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .endedBy} AS holding,
       // include: fact(f, i.since)
