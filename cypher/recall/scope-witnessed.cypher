// recall/scope-witnessed: what the observer witnessed, session by session
MATCH (:Peer {workspace: $workspace, name: $observer})-[w:MEMBER_OF]->(s:Session)
WITH s, w ORDER BY w.ordinal
RETURN s.name AS session, s.scope[1] AS token, collect([w.fromSequence, w.toSequence]) AS windows
