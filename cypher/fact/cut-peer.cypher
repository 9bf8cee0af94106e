// fact/cut-peer: removes the supports of all that is about a peer, and of what it told; tells of which facts, and between whom they said anything
MATCH (p:Peer {workspace: $workspace, name: $peer})
CALL (p) {
  MATCH (p)<-[:ABOUT]-(f:Fact)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY|STANCE]->()
  RETURN f, part
  UNION
  MATCH (p)<-[t:TOLD_BY]-(f:Fact)
  MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY|STANCE]->()
  WHERE part.support = t.support
  RETURN f, part
}
WITH f, part ORDER BY f.id
REMOVE f.lockedBy
WITH part, f.id AS fact, CASE
  WHEN type(part) = 'STANCE' AND part.by = part.from AND part.kind IN ['BROKEN', 'HARM'] THEN [[part.from, part.to], [part.to, part.from]]
  WHEN type(part) = 'STANCE' THEN [[part.from, part.to]]
END AS both
DELETE part
RETURN fact, reduce(pairs = [], some IN collect(DISTINCT both) | pairs + some) AS pairs
