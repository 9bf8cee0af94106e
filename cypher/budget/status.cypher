// budget/status: what models cost workspaces on a day, and may cost
UNWIND $workspaces AS workspace
MATCH (w:Workspace {name: workspace})
OPTIONAL MATCH (u:TokenUse {workspace: workspace, day: $day})
RETURN workspace, coalesce(u.tokens, 0) AS used, coalesce(w.tokensPerDay, $usual) AS limit
