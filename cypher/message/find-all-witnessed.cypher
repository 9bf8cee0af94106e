// message/find-all-witnessed: those of the messages of these ids over which the observer has a window
MATCH (o:Peer {workspace: $workspace, name: $observer})
UNWIND $ids AS id
MATCH (m:Message {id: id})
WHERE m.workspace = $workspace AND // include: witnessed-by(m, o)
RETURN // include: message(m)
