// fact/find-held: those of the facts that the observer holds
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
  AND EXISTS { MATCH (f)<-[:INCLUDES]-(r:Representation) WHERE r.workspace = $workspace AND r.observer = $observer }
RETURN f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, .recordedAt, .derivedBy} AS fact
