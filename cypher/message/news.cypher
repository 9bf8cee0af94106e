// message/news: how far the log of a workspace goes, and some of the sessions with messages that have no place in it yet
MATCH (w:Workspace {name: $workspace})
OPTIONAL MATCH (j:Journal {workspace: $workspace})
RETURN coalesce(j.head, 0) AS head, COLLECT {
  MATCH (s:Session)
  WHERE s.unplaced = $workspace
  RETURN s.name AS name LIMIT 20
} AS unplaced
