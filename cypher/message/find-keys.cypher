// message/find-keys: which of these keys were used before, and for what; nothing to compare when some of it is deleted
UNWIND $keys AS key
MATCH (k:IdempotencyKey {workspace: $workspace, session: $session, key: key})
RETURN k.key AS key, CASE WHEN COUNT {
  MATCH (m:Message)
  WHERE m.workspace = $workspace AND m.session = $session AND m.sequence >= k.fromSequence AND m.sequence <= k.toSequence
} = k.toSequence - k.fromSequence + 1 THEN k.fingerprint END AS fingerprint
