// schema/V4003__message_log: the log of a session with what most pages show, so that they need not open every message
CREATE INDEX message_log IF NOT EXISTS FOR (m:Message) ON (m.workspace, m.session, m.sequence, m.id, m.author, m.createdAt, m.tokenCount)
