// schema/V7004__includes_past: what a representation once included, by when the observer came to know it
CREATE INDEX includes_past IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.pastKey, i.since)
