// key/forget-events: deletes what became of keys before an hour
MATCH (e:AccessEvent)
WHERE e.id < $before
WITH e LIMIT 1000
DELETE e
