// message/witnesses: the author of each message and every peer with a window over it
UNWIND $messages AS message
MATCH (s:Session {workspace: $workspace, name: message.session})<-[w:MEMBER_OF]-(p:Peer)
WHERE // include: window(w, message)
RETURN message.id AS id, p.name AS peer
ORDER BY id, peer
