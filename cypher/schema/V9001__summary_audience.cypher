// schema/V9001__summary_audience: those who witnessed the same of a session have one summary of a kind up to a message
CREATE CONSTRAINT summary_audience IF NOT EXISTS
FOR (y:Summary) REQUIRE (y.workspace, y.session, y.audience, y.kind, y.upTo) IS UNIQUE
