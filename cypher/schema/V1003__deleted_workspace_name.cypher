// schema/V1003__deleted_workspace_name: the name of a workspace that is being deleted is kept once
CREATE CONSTRAINT deleted_workspace_name IF NOT EXISTS FOR (g:DeletedWorkspace) REQUIRE g.name IS UNIQUE
