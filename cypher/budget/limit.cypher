// budget/limit: sets how many tokens models may cost a workspace in a day, null for as many as is usual
MATCH (w:Workspace {name: $workspace})
SET w.tokensPerDay = $tokens
