// graph/lock-schema: waits for the one node whose lock the others wait for, too
MERGE (l:SchemaLock {name: 'schema'})
  SET l.lockedAt = $now
