// epistemics/presences: who is and was present in a session
MATCH (:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(:Peer)
RETURN w.peer AS peer, [w.fromSequence, w.toSequence] AS range
ORDER BY peer, w.fromSequence
