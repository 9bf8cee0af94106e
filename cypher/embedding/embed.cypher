// embedding/embed: gives messages, as far as they still exist, the vectors of what their parts mean
UNWIND $passages AS passage
MATCH (m:Message {id: passage.message})
MERGE (p:Passage {message: passage.message, model: passage.model, part: passage.part})
SET p.workspace = m.workspace, p.session = m.session, p.sequence = m.sequence, p.embedding = passage.vector
MERGE (p)-[:OF]->(m)
