// key/revoke: a key that lets nobody in from now on
MATCH (k:AccessKey {id: $id})
WHERE k.revokedAt IS NULL
SET k.revokedAt = $now
