// relation/stance: the stance with this key
MATCH (f:Fact)-[s:STANCE {id: $stance}]->()
WHERE s.workspace = $workspace
RETURN // include: stance(s, f)
