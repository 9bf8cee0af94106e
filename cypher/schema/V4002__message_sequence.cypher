// schema/V4002__message_sequence: the log of a session, in order and without a number twice
CREATE CONSTRAINT message_sequence IF NOT EXISTS FOR (m:Message) REQUIRE (m.workspace, m.session, m.sequence) IS UNIQUE
