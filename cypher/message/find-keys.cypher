// message/find-keys: which of these keys were used before, and for what
UNWIND $keys AS key
MATCH (k:IdempotencyKey {workspace: $workspace, session: $session, key: key})
RETURN k.key AS key, k.fingerprint AS fingerprint
