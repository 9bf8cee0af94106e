// message/remember-key: which messages were stored under a caller's key
CREATE (:IdempotencyKey {workspace: $workspace, session: $session, key: $key, fingerprint: $fingerprint,
  fromSequence: $fromSequence, toSequence: $toSequence, createdAt: $now})
