// schema/V3002__session_order: the sessions of a workspace in the order they were opened
CREATE INDEX session_order IF NOT EXISTS FOR (s:Session) ON (s.workspace, s.createdAt, s.name)
