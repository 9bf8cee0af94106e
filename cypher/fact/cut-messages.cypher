// fact/cut-messages: removes the supports that these messages are part of; tells of which facts, and between whom they said anything
UNWIND $messages AS id
MATCH (:Message {id: id})<-[e:EVIDENCE|LEANS_ON]-(f:Fact)
WITH DISTINCT f, e.support AS support
ORDER BY f.id
// include: cut-support(f, support)
