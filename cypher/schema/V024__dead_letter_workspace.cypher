// schema/V024__dead_letter_workspace: what was set aside in a workspace
CREATE INDEX dead_letter_workspace IF NOT EXISTS FOR (d:DeadLetter) ON (d.workspace)
