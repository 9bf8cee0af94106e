// epistemics/absences: the sessions of a workspace from a name on, with how far their logs go and the windows that a peer has over them
MATCH (s:Session)
WHERE s.workspace = $workspace AND s.name >= $from
WITH s ORDER BY s.workspace, s.name
LIMIT $most
RETURN s.name AS session, s.sequence AS sequence, COLLECT {
  MATCH (s)<-[w:MEMBER_OF {peer: $peer}]-(:Peer)
  RETURN [w.fromSequence, w.toSequence] ORDER BY w.fromSequence
} AS windows
ORDER BY session
