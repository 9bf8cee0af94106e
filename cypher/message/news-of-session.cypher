// message/news-of-session: how far a session's part of the log of its workspace goes, and whether it has messages without a place
MATCH (s:Session {workspace: $workspace, name: $session})
WHERE s.token = $token
RETURN coalesce(s.lastWorkspaceSequence, 0) AS head, CASE WHEN coalesce(s.placed, 0) < s.sequence THEN [s.name] ELSE [] END AS unplaced
