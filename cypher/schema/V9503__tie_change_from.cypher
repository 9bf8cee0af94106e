// schema/V9503__tie_change_from: what is told of the ties of a peer
CREATE INDEX tie_change_from IF NOT EXISTS FOR (c:TieChange) ON (c.workspace, c.from)
