// schema/V0001__schema_lock: one node to lock while the schema is brought up to date
CREATE CONSTRAINT schema_lock IF NOT EXISTS FOR (l:SchemaLock) REQUIRE l.name IS UNIQUE
