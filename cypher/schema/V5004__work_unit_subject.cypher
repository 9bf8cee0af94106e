// schema/V5004__work_unit_subject: what is left to do for a changed embedding model
CREATE INDEX work_unit_subject IF NOT EXISTS FOR (u:WorkUnit) ON (u.kind, u.subject)
