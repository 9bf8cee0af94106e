// schema/V9501__tie_change_pair: what was told last of a tie to whoever follows the ties of one view
CREATE CONSTRAINT tie_change_pair IF NOT EXISTS
FOR (c:TieChange) REQUIRE (c.workspace, c.observer, c.from, c.to, c.kind) IS UNIQUE
