// session/close: closes the open windows of these peers after the newest message; without a time of leaving when only the settings change
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
WHERE w.toSequence IS NULL AND w.peer IN $peers
SET w.toSequence = s.sequence + 1, w.leftAt = $leftAt
