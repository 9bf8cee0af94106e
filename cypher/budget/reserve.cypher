// budget/reserve: sets tokens aside for a call of a model, if the workspace has so many left on that day
MERGE (u:TokenUse {workspace: $workspace, day: $day})
  ON CREATE SET u.tokens = 0
// Taken before it is looked at, so that two who ask at a time wait for each other here.
SET u.tokens = u.tokens + $tokens
WITH u
OPTIONAL MATCH (w:Workspace {name: $workspace})
WITH u, coalesce(w.tokensPerDay, $usual) AS most
WITH u, most IS NULL OR u.tokens <= most AS fits
SET u.tokens = u.tokens - CASE WHEN fits THEN 0 ELSE $tokens END
RETURN fits
