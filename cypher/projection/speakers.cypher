// projection/speakers: who spoke in a part of a session
MATCH (m:Message)
WHERE m.workspace = $workspace AND m.session = $session AND m.sequence > $cursor AND m.sequence <= $last
RETURN DISTINCT m.author AS author
