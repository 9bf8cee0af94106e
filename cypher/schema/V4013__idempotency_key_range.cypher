// schema/V4013__idempotency_key_range: under which keys a message was stored, for when it is deleted
CREATE INDEX idempotency_key_range IF NOT EXISTS FOR (k:IdempotencyKey) ON (k.workspace, k.session, k.toSequence)
