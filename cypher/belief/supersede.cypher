// belief/supersede: notes by which rule facts gave way to others, and since when at the earliest; what nobody's holding rests on any more goes
UNWIND $facts AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (f)<-[s:SUPERSEDES]-(newer:Fact)
  WHERE s.undoneAt IS NULL AND NOT EXISTS { MATCH (f)<-[i:INCLUDES]-() WHERE i.endedBy = newer.id }
  DELETE s
}
CALL (f) {
  UNWIND $rules AS rule
  WITH f, rule WHERE rule.older = f.id
  MATCH (newer:Fact {id: rule.newer})
  MERGE (newer)-[s:SUPERSEDES]->(f)
  SET s.rule = rule.rule
}
CALL (f) {
  MATCH (f)<-[s:SUPERSEDES]-(newer:Fact)
  WHERE s.undoneAt IS NULL
  CALL (f, newer) {
    MATCH (f)<-[i:INCLUDES]-()
    WHERE i.endedBy = newer.id
    RETURN min(i.until) AS at
  }
  SET s.at = at
}
