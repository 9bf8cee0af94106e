// work/park: sets the message aside that a step keeps failing at, with the reason; the caller moves the unit on in the same transaction
WITH $key AS key
WHERE NOT EXISTS {
  MATCH (t:Tombstone)
  WHERE t.workspace = $workspace AND t.session = $session AND t.sequence = $sequence
}
MERGE (d:DeadLetter {key: key})
SET d.kind = $kind, d.workspace = $workspace, d.session = $session, d.subject = $subject, d.sequence = $sequence,
    d.reason = $reason, d.parkedAt = $now
