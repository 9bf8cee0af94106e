// network/interactions-in: who spoke after whom in a part of a session, right away and while they were there
// It is planned while little was said, so it says where to begin.
MATCH (n:Message)
USING INDEX n:Message(workspace, session, sequence)
WHERE n.workspace = $workspace AND n.session = $session AND n.sequence > $after AND n.sequence <= $upTo
MATCH (m:Message {workspace: n.workspace, session: n.session, sequence: n.sequence - 1})
USING INDEX m:Message(workspace, session, sequence)
WHERE m.author <> n.author
MATCH (q:Peer {workspace: n.workspace, name: m.author})
WHERE // include: witnessed-by(n, q)
RETURN n.author AS from, q.name AS to, n.createdAt AS at
