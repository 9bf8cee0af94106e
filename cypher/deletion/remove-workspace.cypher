// deletion/remove-workspace: takes a workspace from all who look for it; whoever is making a peer or a session in it, or deletes it too, is waited for
MATCH (w:Workspace {name: $workspace})
REMOVE w.lockedBy
WITH count(*) AS locked
MATCH (w:Workspace {name: $workspace})
DETACH DELETE w
