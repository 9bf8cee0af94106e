// recall/scope: the token of the workspace, for a search in all of it; and unless it is large, its sessions
MATCH (w:Workspace {name: $workspace})
OPTIONAL MATCH (j:Journal {workspace: $workspace})
WITH w.token AS token, coalesce(j.head, 0) AS head
CALL (head) {
  WITH head WHERE head <= $most
  MATCH (s:Session)
  WHERE s.workspace = $workspace AND s.name IS NOT NULL AND s.sequence > 0
  WITH s LIMIT $most + 1
  RETURN collect(s.name) AS sessions, sum(s.sequence) AS messages
}
RETURN token, head > $most OR messages > $most AS large, sessions, messages
