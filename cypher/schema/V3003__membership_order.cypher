// schema/V3003__membership_order: the sessions of a peer in the order it joined them
CREATE INDEX membership_order IF NOT EXISTS FOR ()-[w:MEMBER_OF]-() ON (w.workspace, w.peer, w.joinedAt, w.session)
