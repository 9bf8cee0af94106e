// schema/V028__includes_since: what a representation includes, by when the observer came to know it
CREATE INDEX includes_since IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.representation, i.since)
