// schema/V0002__schema_version: one node for each statement of the schema that was applied
CREATE CONSTRAINT schema_version IF NOT EXISTS FOR (v:SchemaVersion) REQUIRE v.version IS UNIQUE
