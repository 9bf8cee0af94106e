// schema/V5003__work_unit_workspace_due: what a workspace has still to do
CREATE INDEX work_unit_workspace_due IF NOT EXISTS FOR (u:WorkUnit) ON (u.workspace, u.dueAt)
