// message/scope-witnessed: the tokens of all sessions that the observer is or was in
MATCH (:Peer {workspace: $workspace, name: $observer})-[:MEMBER_OF]->(s:Session)
RETURN DISTINCT s.scope[1] AS token
