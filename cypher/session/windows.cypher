// session/windows: all windows over these sessions, for the members and their history
UNWIND $names AS name
MATCH (s:Session {workspace: $workspace, name: name})<-[w:MEMBER_OF]-(:Peer)
RETURN name, w AS window
ORDER BY name, w.joinedAt, w.peer, w.ordinal
