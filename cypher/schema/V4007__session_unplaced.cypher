// schema/V4007__session_unplaced: the sessions with messages that cannot be followed yet; the others are not in it
CREATE INDEX session_unplaced IF NOT EXISTS FOR (s:Session) ON (s.unplaced)
