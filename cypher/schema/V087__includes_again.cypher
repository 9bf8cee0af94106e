// schema/V087__includes_again: what a representation includes that the observer heard more than once, by how often, and when
CREATE INDEX includes_again IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.again, i.timesDerived, i.since)
