// fragment/support-witnessed(fact, support, peer): the peer of that name witnessed all that this support of the fact consists of
EXISTS {
  MATCH ($fact)-[e:EVIDENCE]->(m:Message)
  WHERE e.support = $support AND // include: witnessed(m, $peer)
    AND (e.support = m.id OR NOT EXISTS {
      MATCH ($fact)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
      WHERE part.support = $support AND NOT (n:Message AND // include: witnessed(n, $peer)
      )
    })
}
