// fact/find: the facts of these ids
UNWIND $ids AS id
MATCH (f:Fact {id: id})
WHERE f.workspace = $workspace
RETURN f {.id, .workspace, .about, .text, .level, .validFrom, .validTo, .recordedAt, .derivedBy} AS fact
