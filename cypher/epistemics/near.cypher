// epistemics/near: the facts that mean most nearly what is asked, whoever they are about
UNWIND keys($vectors) AS model
WITH model, $vectors[model] AS vector
CALL (model, vector) {
  MATCH (f:Fact)
    SEARCH f IN (
      VECTOR INDEX fact_meaning
      FOR vector
      WHERE f.workspace = $workspace AND f.embeddedBy = model
      LIMIT $most
    ) SCORE AS score
  RETURN f, 2 * score - 1 AS likeness
}
WITH f, likeness WHERE f.level <> 'CONTRADICTION'
RETURN f.id AS fact, f.about AS about, f.text AS text, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions, likeness
ORDER BY likeness DESC, text, fact
LIMIT $most
