// deletion/hide-sessions: moves the sessions of a workspace that is deleted to where nobody can ask for them; whoever writes to one of them is waited for
MATCH (s:Session)
WHERE s.workspace = $workspace AND s.name IS NOT NULL
WITH s ORDER BY s.name
SET s.workspace = $hidden
REMOVE s.unplaced
