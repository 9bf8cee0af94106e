// explore/windows: who was present in a session, from which message to which; coming back opens another window
// :param workspace => 'demo'
// :param session => 'council'
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(p:Peer)
RETURN p.name AS peer, w.fromSequence AS fromMessage, w.toSequence - 1 AS toMessage, coalesce(w.toSequence - 1, s.sequence) - w.fromSequence + 1 AS witnessed
ORDER BY peer, fromMessage
