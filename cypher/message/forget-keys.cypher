// message/forget-keys: what is deleted cannot be guessed by the keys of the calls that stored it; none of them stored more than so many messages
UNWIND $sequences AS sequence
MATCH (k:IdempotencyKey)
WHERE k.workspace = $workspace AND k.session = $session AND k.toSequence >= sequence AND k.toSequence < sequence + $most
  AND k.fromSequence <= sequence
REMOVE k.fingerprint
