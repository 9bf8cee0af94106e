// session/observe: counts a peer as one that observed others in every window of it that is closed; how it took part then stays as it was
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF {peer: $peer}]-(:Peer)
WHERE w.toSequence IS NOT NULL AND NOT w.observeOthers
SET w.backfilled = true
