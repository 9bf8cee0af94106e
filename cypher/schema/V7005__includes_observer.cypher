// schema/V7005__includes_observer: what an observer came to hold, in the order in which it can be followed
CREATE INDEX includes_observer IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.observerKey, i.observerSequence)
