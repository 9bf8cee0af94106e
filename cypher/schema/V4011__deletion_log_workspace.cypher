// schema/V4011__deletion_log_workspace: a workspace has one log of what was deleted
CREATE CONSTRAINT deletion_log_workspace IF NOT EXISTS FOR (l:DeletionLog) REQUIRE l.workspace IS UNIQUE
