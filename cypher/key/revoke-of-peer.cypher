// key/revoke-of-peer: the keys of a peer that is gone let nobody in from now on
MATCH (k:AccessKey {workspace: $workspace})
WHERE k.id > '' AND k.peer = $peer AND k.revokedAt IS NULL
SET k.revokedAt = $now
RETURN k.id AS id
