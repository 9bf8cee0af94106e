// schema/V4008__tombstone_id: the ids of deleted messages stay taken
CREATE CONSTRAINT tombstone_id IF NOT EXISTS FOR (t:Tombstone) REQUIRE t.id IS UNIQUE
