// key/revoke-of-session: the keys for a session that is gone let nobody in from now on
MATCH (k:AccessKey {workspace: $workspace})
WHERE k.id > '' AND k.session = $session AND k.revokedAt IS NULL
SET k.revokedAt = $now
RETURN k.id AS id
