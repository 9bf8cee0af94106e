// relation/stances-witnessed: what these facts say about how peers stand to each other, as far as the observer witnessed the whole support that says so
UNWIND $facts AS id
MATCH (f:Fact {id: id})-[s:STANCE]->()
WHERE f.workspace = $workspace AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
ORDER BY f.id, s.at, s.id
