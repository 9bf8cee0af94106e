// recall/meaning: how alike in meaning to what is looked for these messages are
UNWIND $messages AS message
MATCH (p:Passage)
WHERE p.message = message AND p.model = $model AND p.part IS NOT NULL
RETURN message, max(2 * vector.similarity.cosine(p.embedding, $vector) - 1) AS meaning
