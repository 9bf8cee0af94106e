// fact/held: those of the facts that the observer holds now, or ever held
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
MATCH (f)<-[i:INCLUDES]-(r:Representation)
WHERE r.workspace = $workspace AND r.observer = $observer AND ($ever OR i.until IS NULL)
RETURN DISTINCT f.id AS id
