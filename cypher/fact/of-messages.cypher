// fact/of-messages: the facts with a support that includes one of the messages and lies wholly in its session, as far as the peer of that name witnessed it; nobody ('') witnessed all
UNWIND $messages AS id
MATCH (m:Message {id: id})<-[e:EVIDENCE]-(f:Fact)
WHERE m.workspace = $workspace AND (e.support = m.id OR NOT EXISTS {
  MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
  WHERE part.support = e.support AND NOT (n:Message AND n.session = m.session AND ($observer = '' OR // include: witnessed(n, $observer)
  ))
})
RETURN DISTINCT m.id AS message, f.id AS fact
