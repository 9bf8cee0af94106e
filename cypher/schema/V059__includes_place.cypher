// schema/V059__includes_place: what a peer came to hold, in the order in which it can be followed
CREATE INDEX includes_place IF NOT EXISTS FOR ()-[i:INCLUDES]-() ON (i.holder, i.place)
