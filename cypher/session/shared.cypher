// session/shared: the sessions in which the observer met each of these peers
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $peers AS name
MATCH (p:Peer {workspace: $workspace, name: name})
MATCH (p)-[theirs:MEMBER_OF]->(s:Session)
MATCH (o)-[mine:MEMBER_OF]->(s)
WHERE // include: overlap(mine, theirs)
RETURN name, collect(DISTINCT s.name) AS sessions
