// schema/V062__includes_past: what a representation included, by when the observer came to know it; what it still includes is not in it
CREATE INDEX includes_past IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.past, i.since)
