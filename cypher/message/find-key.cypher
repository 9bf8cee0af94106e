// message/find-key: what was stored under a caller's key; nothing to compare when some of it is deleted
MATCH (k:IdempotencyKey {workspace: $workspace, session: $session, key: $key})
RETURN k.fromSequence AS fromSequence, k.toSequence AS toSequence, CASE WHEN COUNT {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= k.fromSequence AND m.sequence <= k.toSequence
} = k.toSequence - k.fromSequence + 1 THEN k.fingerprint END AS fingerprint
