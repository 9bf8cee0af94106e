// schema/V7002__includes_current: what a representation includes now, by when the observer came to know it; of a relationship only its own properties are indexed, so it has the key of its representation
CREATE INDEX includes_current IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.currentKey, i.since)
