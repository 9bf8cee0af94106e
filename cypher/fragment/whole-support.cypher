// fragment/whole-support(fact, peer, sessions): the peer of that name witnessed all that a support of the fact consists of, within these sessions unless they are null
// A support that is called like its message consists of that message alone.
EXISTS {
  MATCH ($fact)-[e:EVIDENCE]->(m:Message)
  WHERE ($sessions IS NULL OR m.session IN $sessions) AND // include: witnessed(m, $peer)
    AND (e.support = m.id OR NOT EXISTS {
      MATCH ($fact)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
      WHERE part.support = e.support AND NOT (n:Message AND ($sessions IS NULL OR n.session IN $sessions) AND // include: witnessed(n, $peer)
      )
    })
}
