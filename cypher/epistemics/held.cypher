// epistemics/held: who holds or held these facts, from when to when, and whether they only merged into what says the same
UNWIND $facts AS id
MATCH (f:Fact {id: id})<-[i:INCLUDES]-(r:Representation)
WHERE f.workspace = $workspace AND ($observer IS NULL OR r.observer = $observer)
RETURN id AS fact, r.observer AS peer, i.since AS since, i.until AS until, i.endedBy AS endedBy,
       EXISTS { MATCH (f)-[:LIKE]-(g:Fact) WHERE g.id = i.endedBy } AS merged
ORDER BY since, f.text, fact, peer
