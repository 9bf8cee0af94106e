// recall/embed: gives messages the vectors of what they mean
UNWIND $vectors AS vector
MATCH (m:Message {id: vector.message})
SET m.embedding = vector.values
