// message/find-key: what was stored under a caller's key
MATCH (k:IdempotencyKey {workspace: $workspace, session: $session, key: $key})
RETURN k.fingerprint AS fingerprint, k.fromSequence AS fromSequence, k.toSequence AS toSequence
