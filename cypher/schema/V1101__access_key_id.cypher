// schema/V1101__access_key_id: a key is found by its id
CREATE CONSTRAINT access_key_id IF NOT EXISTS FOR (k:AccessKey) REQUIRE k.id IS UNIQUE
