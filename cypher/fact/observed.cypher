// fact/observed: how far the log of what a peer came to hold goes, and a part of it
MATCH (o:Peer {workspace: $workspace, name: $observer})
WITH o.observerKey AS holder, coalesce(o.observerSequence, 0) AS held
WITH holder, CASE WHEN held > $upTo THEN $upTo ELSE held END AS head
RETURN head, COLLECT {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  WHERE i.observerKey = holder AND i.observerSequence > $after AND i.observerSequence <= head AND f.workspace = $workspace
  WITH i, f ORDER BY i.observerKey, i.observerSequence LIMIT $limit
  WITH i.observerSequence AS place, // include: fact(f, i.since)
  RETURN {place: place, fact: fact}
} AS entries
