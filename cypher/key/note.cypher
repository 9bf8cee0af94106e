// key/note: notes what became of keys, together with what happened in the same hour
UNWIND $events AS event
MERGE (e:AccessEvent {id: event.id})
  ON CREATE SET e.what = event.what, e.key = event.key, e.by = event.by, e.firstAt = $now, e.count = 0
SET e.count = e.count + event.count, e.lastAt = $now
