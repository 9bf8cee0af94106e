CREATE INDEX work_unit_workspace_due IF NOT EXISTS FOR (u:WorkUnit) ON (u.workspace, u.dueAt)
