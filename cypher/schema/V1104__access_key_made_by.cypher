// schema/V1104__access_key_made_by: the keys that were made with a key
CREATE INDEX access_key_made_by IF NOT EXISTS FOR (k:AccessKey) ON (k.madeBy)
