// message/remember-keys: which message was stored under each of these keys
UNWIND $keys AS used
CREATE (:IdempotencyKey {workspace: $workspace, session: $session, key: used.key, fingerprint: used.fingerprint,
  fromSequence: used.sequence, toSequence: used.sequence, createdAt: $now})
