// schema/V4012__idempotency_key: what was stored under a caller's key
CREATE CONSTRAINT idempotency_key IF NOT EXISTS FOR (k:IdempotencyKey) REQUIRE (k.workspace, k.session, k.key) IS UNIQUE
