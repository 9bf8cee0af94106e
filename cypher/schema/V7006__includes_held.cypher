// schema/V7006__includes_held: what an observer holds or held of whomever, by when it came to know it
CREATE INDEX includes_held IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.observerKey, i.since)
