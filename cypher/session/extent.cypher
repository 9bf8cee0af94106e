// session/extent: how far the log of each of these sessions goes
UNWIND $names AS name
MATCH (s:Session {workspace: $workspace, name: name})
RETURN name, s.sequence AS sequence, s.tombstones AS tombstones, [[1, null]] AS ranges
