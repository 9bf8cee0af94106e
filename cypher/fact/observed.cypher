// fact/observed: how far the log of what a peer came to hold goes, and a part of it
MATCH (o:Peer {workspace: $workspace, name: $observer})
WITH o.number AS holder, coalesce(o.held, 0) AS held
WITH holder, CASE WHEN held > $upTo THEN $upTo ELSE held END AS head
RETURN head, COLLECT {
  MATCH ()-[i:INCLUDES]->(f:Fact)
  WHERE i.holder = holder AND i.place > $after AND i.place <= head AND f.workspace = $workspace
  WITH i, f ORDER BY i.holder, i.place LIMIT $limit
  WITH i.place AS place, // include: fact(f, i.since)
  RETURN {place: place, fact: fact}
} AS entries
