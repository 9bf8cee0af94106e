// fact/meet-exactly: tells which other facts mean nearly the same as new ones, with whom each mentions, by looking at each
UNWIND $facts AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (f)-[:ABOUT]->(:Peer)<-[:ABOUT]-(g:Fact)
  WHERE g.level = f.level AND g.embeddedBy = f.embeddedBy
  WITH g, 2 * vector.similarity.cosine(f.embedding, g.embedding) - 1 AS meaning
  WHERE meaning >= $similarity
  RETURN g
  ORDER BY meaning DESC
  LIMIT 24
}
RETURN f.id AS one, f.text AS text, g.id AS other, g.text AS otherText,
       [(f)-[:MENTIONS]->(p) | p.name] + [(g)-[:MENTIONS]->(p) | p.name] AS names
