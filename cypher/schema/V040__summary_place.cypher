// schema/V040__summary_place: a session has one summary of a kind up to a message
CREATE CONSTRAINT summary_place IF NOT EXISTS
FOR (y:Summary) REQUIRE (y.workspace, y.session, y.kind, y.upTo) IS UNIQUE
