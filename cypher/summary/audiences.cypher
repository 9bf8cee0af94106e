// summary/audiences: which parts of a session's log its peers witnessed, those shared by most first
MATCH (:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
WHERE w.fromSequence <= $upTo
WITH w ORDER BY w.peer, w.ordinal
WITH w.peer AS peer, collect([w.fromSequence, w.toSequence]) AS ranges
WITH ranges, count(*) AS peers
RETURN ranges
ORDER BY peers DESC, ranges
