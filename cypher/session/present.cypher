// session/present: the names of all who are present
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
WHERE w.toSequence IS NULL
RETURN w.peer AS peer
