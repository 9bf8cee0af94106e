CREATE INDEX work_unit_due IF NOT EXISTS FOR (u:WorkUnit) ON (u.dueAt)
