// key/touch: when a key was used last
MATCH (k:AccessKey {id: $id})
SET k.lastUsedAt = $now
