// fact/find-held: those of the facts that the observer holds or held, as recorded when it came to know them
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
MATCH (f)<-[i:INCLUDES]-(r:Representation)
WHERE r.workspace = $workspace AND r.observer = $observer
WITH f, min(i.since) AS since
RETURN // include: fact(f, since)
