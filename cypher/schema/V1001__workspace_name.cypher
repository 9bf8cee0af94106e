// schema/V1001__workspace_name: a workspace is found by its name
CREATE CONSTRAINT workspace_name IF NOT EXISTS FOR (w:Workspace) REQUIRE w.name IS UNIQUE
