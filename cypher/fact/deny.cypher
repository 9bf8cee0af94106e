// fact/deny: relates new facts to those they deny, and to those that deny them
UNWIND $facts AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (g:Fact) WHERE g.denies = f.id RETURN g
  UNION
  MATCH (g:Fact {id: f.denies}) RETURN g
}
MERGE (f)-[c:CONTRADICTS {rule: 'denial'}]-(g)
  ON CREATE SET c.at = $now
