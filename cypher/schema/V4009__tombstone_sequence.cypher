// schema/V4009__tombstone_sequence: the numbers of deleted messages stay taken
CREATE CONSTRAINT tombstone_sequence IF NOT EXISTS FOR (t:Tombstone) REQUIRE (t.workspace, t.session, t.sequence) IS UNIQUE
