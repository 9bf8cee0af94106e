// session/extent-witnessed: which parts of the logs of these sessions the observer witnessed
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $names AS name
MATCH (o)-[w:MEMBER_OF]->(s:Session {workspace: $workspace, name: name})
WITH name, s, w ORDER BY w.ordinal
RETURN name, s.sequence AS sequence, s.tombstones AS tombstones, collect([w.fromSequence, w.toSequence]) AS ranges
