// fact/meet: tells which other facts mean nearly the same as new ones, with whom each mentions
UNWIND $facts AS id
MATCH (f:Fact {id: id})
CALL (f) {
  MATCH (g:Fact)
    SEARCH g IN (
      VECTOR INDEX fact_meaning
      FOR f.embedding
      WHERE g.workspace = f.workspace AND g.about = f.about AND g.embeddedBy = f.embeddedBy
      LIMIT 24
    )
  WHERE g <> f AND g.level = f.level AND 2 * vector.similarity.cosine(f.embedding, g.embedding) - 1 >= $similarity
  RETURN g
}
RETURN f.id AS one, f.text AS text, g.id AS other, g.text AS otherText,
       [(f)-[:MENTIONS]->(p) | p.name] + [(g)-[:MENTIONS]->(p) | p.name] AS names
