// schema/V6006__told_by_session: what was told in a session
CREATE INDEX told_by_session IF NOT EXISTS FOR ()-[t:TOLD_BY]-() ON (t.workspace, t.session)
