// budget/settle: counts what a call of a model cost in place of what was set aside
MATCH (u:TokenUse {workspace: $workspace, day: $day})
SET u.tokens = u.tokens + $tokens
