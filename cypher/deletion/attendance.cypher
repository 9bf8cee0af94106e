// deletion/attendance: who was there from when to when
MATCH (s:Session {workspace: $workspace, name: $session})<-[w:MEMBER_OF]-(p:Peer)
RETURN p.name AS peer, w.fromSequence AS fromSequence, w.toSequence AS toSequence
