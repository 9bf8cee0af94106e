// epistemics/near-exactly: the facts that mean most nearly what is asked, whoever they are about, by looking at each
UNWIND keys($vectors) AS model
MATCH (f:Fact)
WHERE f.workspace = $workspace AND f.embeddedBy = model AND f.level <> 'CONTRADICTION'
WITH f, 2 * vector.similarity.cosine(f.embedding, $vectors[model]) - 1 AS likeness
RETURN f.id AS fact, f.about AS about, f.text AS text, [(f)-[:MENTIONS]->(p:Peer) | p.name] AS mentions, likeness
ORDER BY likeness DESC, text, fact
LIMIT $most
