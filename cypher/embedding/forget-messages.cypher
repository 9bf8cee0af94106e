// embedding/forget-messages: takes away what deleted messages meant
UNWIND $messages AS message
MATCH (p:Passage)
WHERE p.message = message AND p.model IS NOT NULL AND p.part IS NOT NULL
DETACH DELETE p
