// schema/V9502__tie_change_place: the ties of one view in the order in which their changes can be followed
CREATE INDEX tie_change_place IF NOT EXISTS FOR (c:TieChange) ON (c.workspace, c.observer, c.place)
