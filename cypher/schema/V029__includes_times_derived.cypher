// schema/V029__includes_times_derived: what a representation includes, by how often the observer heard it
CREATE INDEX includes_times_derived IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.representation, i.timesDerived)
