// recall/scope-witnessed: what the observer witnessed, session by session, those that it entered last first
MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
WITH s, w ORDER BY w.ordinal
WITH s, collect([w.fromSequence, w.toSequence]) AS windows, max(w.joinedAt) AS entered
ORDER BY entered DESC, s.name
RETURN s.name AS session, s.scope[1] AS token, s.sequence AS sequence, windows
