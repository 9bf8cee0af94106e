// fact/cut-replaced: removes the supports that quote these messages, but for those that were just stored; tells of which facts, and between whom they said anything
UNWIND $messages AS id
MATCH (:Message {id: id})<-[e:EVIDENCE]-(f:Fact)
WHERE NOT [f.id, e.support] IN $stored
WITH DISTINCT f, e.support AS support
ORDER BY f.id
// include: cut-support(f, support)
