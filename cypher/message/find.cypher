// message/find: the message of that id
MATCH (m:Message {id: $id})
WHERE m.workspace = $workspace
RETURN // include: message(m)
