// workspace/get-or-create: the workspace of that name, made if new
MERGE (w:Workspace {name: $workspace})
  ON CREATE SET w.token = $token, w.createdAt = $now, w.metadata = '{}'
RETURN w AS workspace, w.token = $token AS created
