// work/status: how the work of workspaces stands; only units that are not done have a time at which they are due
UNWIND $workspaces AS workspace
RETURN workspace,
       COUNT { MATCH (u:WorkUnit) WHERE u.workspace = workspace AND u.dueAt IS NOT NULL AND u.owner IS NULL } AS pending,
       COUNT { MATCH (u:WorkUnit) WHERE u.workspace = workspace AND u.dueAt IS NOT NULL AND u.owner IS NOT NULL } AS running,
       COUNT { MATCH (d:DeadLetter) WHERE d.workspace = workspace } AS parked,
       COUNT { MATCH (u:WorkUnit) WHERE u.key STARTS WITH workspace + '/' } AS units
