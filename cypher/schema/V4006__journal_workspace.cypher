// schema/V4006__journal_workspace: a workspace has one journal
CREATE CONSTRAINT journal_workspace IF NOT EXISTS FOR (j:Journal) REQUIRE j.workspace IS UNIQUE
