// schema/V6010__stance_id: each stance once
CREATE CONSTRAINT stance_id IF NOT EXISTS FOR ()-[s:STANCE]-() REQUIRE s.id IS UNIQUE
