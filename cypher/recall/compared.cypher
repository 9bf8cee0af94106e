// recall/compared: these facts, with how alike in meaning they are to what is looked for; null where nobody can tell
UNWIND $facts AS id
MATCH (f:Fact {id: id})
RETURN f.id AS id, f.text AS text, 2 * vector.similarity.cosine(f.embedding, $vectors[f.embeddedBy]) - 1 AS meaning
