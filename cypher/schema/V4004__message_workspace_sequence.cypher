// schema/V4004__message_workspace_sequence: the messages of a workspace in the order in which they can be followed
CREATE CONSTRAINT message_workspace_sequence IF NOT EXISTS FOR (m:Message) REQUIRE (m.workspace, m.workspaceSequence) IS UNIQUE
