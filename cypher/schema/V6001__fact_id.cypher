// schema/V6001__fact_id: a fact is stored once, whoever holds it
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE
