// session/update: replaces what was given; a setting that is null goes
MATCH (s:Session {workspace: $workspace, name: $session})
SET s += $properties
RETURN s AS session
