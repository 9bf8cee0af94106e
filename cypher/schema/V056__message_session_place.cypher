// schema/V056__message_session_place: the same for the messages of one session
CREATE INDEX message_session_place IF NOT EXISTS FOR (m:Message) ON (m.workspace, m.session, m.place)
