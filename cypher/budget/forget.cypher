// budget/forget: deletes what models cost a workspace long ago
MATCH (u:TokenUse {workspace: $workspace})
WHERE u.day < $before
DELETE u
