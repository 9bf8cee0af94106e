// fact/cut-peer: removes the supports of all that is about a peer, and of what it told; tells of which facts
MATCH (p:Peer {workspace: $workspace, name: $peer})
CALL (p) {
  MATCH (p)<-[:ABOUT]-(f:Fact)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
  RETURN f, part
  UNION
  MATCH (p)<-[t:TOLD_BY]-(f:Fact)
  MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
  WHERE part.support = t.support
  RETURN f, part
}
WITH f, part ORDER BY f.id
REMOVE f.lockedBy
DELETE part
RETURN DISTINCT f.id AS fact
