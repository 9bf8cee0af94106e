// schema/V7003__includes_repeated: what a representation includes now that the observer heard more than once, by how often, and when
CREATE INDEX includes_repeated IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.repeatedKey, i.timesDerived, i.since)
