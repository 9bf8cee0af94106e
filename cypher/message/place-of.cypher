// message/place-of: the place of a message in the log of its workspace
MATCH (m:Message {id: $id})
RETURN coalesce(m.place, 0) AS place
