// belief/said-between: the facts that rest on what was said in this part of a session, and whom they are about
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence > $cursor AND m.sequence <= $last
MATCH (m)<-[:EVIDENCE]-(f:Fact)
RETURN DISTINCT f.id AS fact, f.about AS about
