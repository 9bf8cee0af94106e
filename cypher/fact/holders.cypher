// fact/holders: who holds these facts now
UNWIND $facts AS id
MATCH (f:Fact {id: id})<-[i:INCLUDES]-(r:Representation)
WHERE f.workspace = $workspace AND i.until IS NULL
RETURN id AS fact, r.observer AS peer
ORDER BY fact, peer
