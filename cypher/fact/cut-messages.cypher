// fact/cut-messages: removes the supports that these messages are part of; tells of which facts
UNWIND $messages AS id
MATCH (:Message {id: id})<-[e:EVIDENCE]-(f:Fact)
WITH DISTINCT f, e.support AS support
ORDER BY f.id
MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->()
WHERE part.support = support
DELETE part
RETURN DISTINCT f.id AS fact
