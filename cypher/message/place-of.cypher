// message/place-of: the place of a message in the log of its workspace
MATCH (m:Message {id: $id})
RETURN coalesce(m.workspaceSequence, 0) AS place
