// projection/interactions-around: who spoke right after whom, where one of these messages is the first or the second of the two
UNWIND $messages AS id
MATCH (d:Message {id: id})
CALL (d) {
  MATCH (m:Message {workspace: d.workspace, session: d.session, sequence: d.sequence - 1})
  RETURN d.author AS from, m.author AS to
  UNION
  MATCH (n:Message {workspace: d.workspace, session: d.session, sequence: d.sequence + 1})
  RETURN n.author AS from, d.author AS to
}
WITH from, to
WHERE from <> to
RETURN DISTINCT from, to
