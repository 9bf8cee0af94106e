// schema/V050__dead_letter_order: what was set aside in a workspace is listed by session
CREATE INDEX dead_letter_order IF NOT EXISTS FOR (d:DeadLetter) ON (d.workspace, d.key)
