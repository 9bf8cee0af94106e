// schema/V5001__work_unit_key: a unit of work is found by its key
CREATE CONSTRAINT work_unit_key IF NOT EXISTS FOR (u:WorkUnit) REQUIRE u.key IS UNIQUE
