// epistemics/together: the sessions in which all of these peers are or were, with the windows of each
MATCH (:Peer {workspace: $workspace, name: head($peers)})-[:MEMBER_OF]->(s:Session)
WITH DISTINCT s
WHERE all(name IN $peers WHERE EXISTS { MATCH (s)<-[:MEMBER_OF {peer: name}]-(:Peer) })
MATCH (s)<-[w:MEMBER_OF]-(:Peer)
WHERE w.peer IN $peers
RETURN s.name AS session, w.peer AS peer, [w.fromSequence, w.toSequence] AS range
ORDER BY session, peer, w.fromSequence
