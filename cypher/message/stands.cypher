// message/stands: whether a message is still there
MATCH (m:Message {id: $id})
RETURN true AS stands
