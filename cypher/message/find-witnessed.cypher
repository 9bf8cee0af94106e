// message/find-witnessed: the message of that id, if the observer has a window over it
MATCH (o:Peer {workspace: $workspace, name: $observer})
MATCH (m:Message {id: $id})
WHERE m.workspace = $workspace AND EXISTS {
  MATCH (o)-[w:MEMBER_OF]->(:Session {workspace: $workspace, name: m.session})
  WHERE // include: window(w, m)
}
RETURN // include: message(m)
