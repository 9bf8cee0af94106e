// summary/add: keeps a summary, if what it was made of is still all there
// scans: nothing; a session and a message, each found by its key, are a product of one row
MATCH (s:Session {workspace: $workspace, name: $session})
MATCH (last:Message {id: $message})
WHERE all(id IN $messages WHERE EXISTS { MATCH (:Message {id: id}) })
  AND ($previous IS NULL
       OR EXISTS { MATCH (:Summary {workspace: $workspace, session: $session, kind: $kind, upTo: $previous}) })
MERGE (y:Summary {workspace: $workspace, session: $session, kind: $kind, upTo: $upTo})
  ON CREATE SET y.message = last.id, y.text = $text, y.tokenCount = $tokenCount, y.createdAt = $now
MERGE (s)-[:SUMMARISED_BY]->(y)
RETURN y.upTo AS upTo
