// fact/contradict: stores that two facts cannot both hold, as facts that follow from both; they mean what the later one does
UNWIND $contradictions AS contradiction
MATCH (later:Fact {id: contradiction.later})-[:ABOUT]->(speaker:Peer)
CALL (contradiction) {
  MATCH (earlier:Fact {id: contradiction.earlier})
  RETURN earlier LIMIT 1
}
MERGE (f:Fact {id: contradiction.id})
  ON CREATE SET f.workspace = later.workspace, f.about = later.about, f.text = contradiction.text, f.level = 'CONTRADICTION', f.confidence = 1.0,
                f.recordedAt = $now, f.derivedBy = $derivedBy, f.title = contradiction.title, f.embedding = later.embedding, f.embeddedBy = later.embeddedBy
MERGE (f)-[:ABOUT]->(speaker)
MERGE (f)-[:PREMISE {support: contradiction.id}]->(later)
MERGE (f)-[:PREMISE {support: contradiction.id}]->(earlier)
