// session/shared: the sessions in which the observer met each of these peers
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $peers AS name
MATCH (p:Peer {workspace: $workspace, name: name})
MATCH (p)-[theirs:MEMBER_OF]->(s:Session)
MATCH (o)-[mine:MEMBER_OF]->(s)
WHERE (theirs.toSequence IS NULL OR mine.fromSequence < theirs.toSequence)
  AND (mine.toSequence IS NULL OR theirs.fromSequence < mine.toSequence)
RETURN name, collect(DISTINCT s.name) AS sessions
