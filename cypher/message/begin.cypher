// message/begin: begins the log of a workspace; sessions from before messages had places are marked
MATCH (j:Journal {workspace: $workspace})
SET j.begun = true
WITH j
MATCH (s:Session)
WHERE s.workspace = j.workspace AND s.createdAt IS NOT NULL AND s.name IS NOT NULL AND s.unplaced IS NULL AND coalesce(s.placed, 0) < s.sequence
WITH s ORDER BY s.workspace, s.name
SET s.unplaced = s.workspace
