// summary/add: keeps a summary, if what it was made of is still all there
MATCH (last:Message {id: $message})-[:IN]->(s:Session {workspace: $workspace, name: $session})
WHERE all(id IN $messages WHERE EXISTS { MATCH (:Message {id: id}) })
  AND ($previous IS NULL
       OR EXISTS { MATCH (:Summary {workspace: $workspace, session: $session, kind: $kind, upTo: $previous}) })
MERGE (y:Summary {workspace: $workspace, session: $session, kind: $kind, upTo: $upTo})
  ON CREATE SET y.message = last.id, y.text = $text, y.tokenCount = $tokenCount, y.createdAt = $now
MERGE (s)-[:SUMMARISED_BY]->(y)
RETURN y.upTo AS upTo
