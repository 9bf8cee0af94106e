// session/find: the sessions of these names
UNWIND $names AS name
MATCH (s:Session {workspace: $workspace, name: name})
RETURN s AS session
