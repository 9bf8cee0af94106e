// message/find-witnessed: the message of that id, if the observer has a window over it
MATCH (o:Peer {workspace: $workspace, name: $observer})
MATCH (m:Message {id: $id})
WHERE m.workspace = $workspace AND // include: witnessed-by(m, o)
RETURN // include: message(m)
