// deletion/keep-name: keeps the name of a workspace from being used again as long as something of it is left
CREATE (:DeletedWorkspace {name: $workspace, deletedAt: $now})
