// schema/V9504__tie_change_to: what is told of the ties to a peer, for when it is deleted
CREATE INDEX tie_change_to IF NOT EXISTS FOR (c:TieChange) ON (c.workspace, c.to)
