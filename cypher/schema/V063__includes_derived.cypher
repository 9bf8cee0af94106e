// schema/V063__includes_derived: what a representation includes, by how often the observer heard it, and when
CREATE INDEX includes_derived IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.representation, i.timesDerived, i.since)
