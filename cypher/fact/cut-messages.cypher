// fact/cut-messages: removes the supports that these messages are part of; tells of which facts
UNWIND $messages AS id
MATCH (:Message {id: id})<-[e:EVIDENCE|LEANS_ON]-(f:Fact)
WITH DISTINCT f, e.support AS support
ORDER BY f.id
// Nobody makes anything of a fact that loses a support, nor has: its lock tells.
REMOVE f.lockedBy
WITH f, support
MATCH (f)-[part:EVIDENCE|PREMISE|LEANS_ON|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
