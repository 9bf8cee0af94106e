// schema/V4005__message_session_workspace_sequence: the same for the messages of one session
CREATE INDEX message_session_workspace_sequence IF NOT EXISTS FOR (m:Message) ON (m.workspace, m.session, m.workspaceSequence)
