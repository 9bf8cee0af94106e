// message/find-all: the messages of these ids
UNWIND $ids AS id
MATCH (m:Message {id: id})
WHERE m.workspace = $workspace
RETURN // include: message(m)
