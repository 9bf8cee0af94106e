// key/revoke-made: the keys that were made with others let nobody in from now on; tells all of them, and which were valid
MATCH (k:AccessKey)
WHERE k.madeBy IN $makers
WITH k, k.revokedAt IS NULL AS valid
SET k.revokedAt = coalesce(k.revokedAt, $now)
RETURN k.id AS id, valid
