// workspace/get-or-create: the workspace of that name, made if new; nothing while what is left of another one of that name is taken away
MERGE (w:Workspace {name: $workspace})
  ON CREATE SET w.token = $token, w.createdAt = $now, w.metadata = '{}'
WITH w
// Looked at only now: whoever deletes the other one was waited for.
WHERE NOT EXISTS { (:DeletedWorkspace {name: $workspace}) }
RETURN w AS workspace, w.token = $token AS created
