// peer/met: the names of all peers that the observer met, itself included
MATCH (o:Peer {workspace: $workspace, name: $observer})
CALL (o) {
  RETURN o.name AS name
  UNION
  WITH o
  MATCH (o)-[mine:MEMBER_OF]->(s:Session)
  MATCH (s)<-[theirs:MEMBER_OF]-(:Peer)
  WHERE // include: overlap(mine, theirs)
  RETURN DISTINCT theirs.peer AS name
}
RETURN name
