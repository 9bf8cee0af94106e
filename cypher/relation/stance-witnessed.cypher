// relation/stance-witnessed: the stance with this key, if the observer witnessed the whole support that says so
MATCH (f:Fact)-[s:STANCE {id: $stance}]->()
WHERE s.workspace = $workspace AND // include: stance-witnessed(f, s, $observer)
RETURN // include: stance(s, f)
