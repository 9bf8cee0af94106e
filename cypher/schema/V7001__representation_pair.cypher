// schema/V7001__representation_pair: there is one representation of a peer for each that observes it
CREATE CONSTRAINT representation_pair IF NOT EXISTS FOR (r:Representation) REQUIRE (r.workspace, r.observer, r.observed) IS UNIQUE
