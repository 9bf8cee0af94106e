// schema/V5006__dead_letter_order: what was set aside in a workspace, session by session
CREATE INDEX dead_letter_order IF NOT EXISTS FOR (d:DeadLetter) ON (d.workspace, d.key)
