// embedding/embed: gives messages, as far as they still exist, the vectors of what their parts mean
UNWIND $passages AS passage
MATCH (m:Message {id: passage.message})
MERGE (p:Passage {message: passage.message, model: passage.model, part: passage.part})
SET p.workspace = m.workspace, p.session = m.session, p.sequence = m.sequence
MERGE (p)-[:OF]->(m)
WITH p, passage
CALL db.create.setNodeVectorProperty(p, 'embedding', passage.vector)
