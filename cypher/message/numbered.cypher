// message/numbered: those messages of a workspace that have these numbers in their sessions
UNWIND $places AS place
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = place.session AND m.sequence = place.sequence
RETURN // include: message(m)
