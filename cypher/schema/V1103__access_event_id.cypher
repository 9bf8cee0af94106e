// schema/V1103__access_event_id: what became of keys, hour by hour
CREATE CONSTRAINT access_event_id IF NOT EXISTS FOR (e:AccessEvent) REQUIRE e.id IS UNIQUE
