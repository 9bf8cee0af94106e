// summary/add: keeps a summary, if nothing was deleted from the session since its messages were read
// scans: nothing; a session and a message, each found by its key, are a product of one row
MATCH (s:Session {workspace: $workspace, name: $session})
WHERE coalesce(s.tombstones, 0) = $tombstones
MATCH (last:Message {id: $message})
MERGE (y:Summary {workspace: $workspace, session: $session, audience: $audience, kind: $kind, upTo: $upTo})
  ON CREATE SET y.message = last.id, y.text = $text, y.tokenCount = $tokenCount, y.generatedBy = $generatedBy, y.createdAt = $now
MERGE (s)-[:SUMMARISED_BY]->(y)
RETURN y.upTo AS upTo
