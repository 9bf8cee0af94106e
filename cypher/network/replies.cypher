// network/replies: who answered whom, how often in each slice of so many seconds: with the next message of the same session; reads the whole log of the workspace
MATCH (s:Session)
WHERE s.workspace = $workspace AND s.name > ''
MATCH (m:Message)
WHERE m.workspace = s.workspace AND m.session = s.name AND m.sequence >= 1 AND m.createdAt >= $since AND m.createdAt < $until
MATCH (n:Message {workspace: m.workspace, session: m.session, sequence: m.sequence + 1})
WHERE n.author <> m.author
RETURN duration.inSeconds($since, m.createdAt).seconds / $seconds AS slice, n.author AS from, m.author AS to, count(*) AS times
