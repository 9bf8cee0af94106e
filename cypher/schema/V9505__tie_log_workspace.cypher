// schema/V9505__tie_log_workspace: a workspace has one log of changed ties
CREATE CONSTRAINT tie_log_workspace IF NOT EXISTS FOR (l:TieLog) REQUIRE l.workspace IS UNIQUE
