// schema/V055__message_place: the messages of a workspace in the order in which they can be followed
CREATE CONSTRAINT message_place IF NOT EXISTS FOR (m:Message) REQUIRE (m.workspace, m.place) IS UNIQUE
