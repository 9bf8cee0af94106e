CREATE INDEX dead_letter_workspace IF NOT EXISTS FOR (d:DeadLetter) ON (d.workspace)
