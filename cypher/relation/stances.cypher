// relation/stances: what these facts say about how peers stand to each other
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[s:STANCE]->()
WHERE f.workspace = $workspace
RETURN // include: stance(s, f)
ORDER BY f.id, s.at, s.id
