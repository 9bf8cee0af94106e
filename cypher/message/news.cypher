// message/news: how far the log of a workspace goes, and some of the sessions with messages that have no place in it yet
MATCH (w:Workspace {name: $workspace})
OPTIONAL MATCH (j:Journal {workspace: $workspace})
RETURN CASE WHEN j.begun THEN coalesce(j.head, 0) END AS head, COLLECT {
  MATCH (s:Session)
  WHERE s.unplaced = $workspace
  RETURN s.name AS name LIMIT 20
} AS unplaced
