// representation/most-derived: what representations include now and the observer heard more than once, most often first, of these the newest first
UNWIND $asks AS ask
CALL (ask) {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  USING INDEX i:INCLUDES(repeatedKey, timesDerived, since)
  WHERE i.repeatedKey = ask.representationKey AND i.timesDerived IS NOT NULL AND i.since IS NOT NULL
    AND (ask.asOf IS NULL OR i.since <= ask.asOf) AND // include: valid-then(f, i, ask)
    AND // include: supported-within(f, ask)
  RETURN i, f
  ORDER BY i.repeatedKey DESC, i.timesDerived DESC, i.since DESC, f.id
  LIMIT $limit
}
RETURN ask.index AS index, i {.since, .until, .timesDerived, .endedBy} AS holding,
       // include: fact(f, i.since)
