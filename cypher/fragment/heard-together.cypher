// fragment/heard-together(fact, support, peers, until): all the peers of these names witnessed all that this support of the fact consists of, up to a time
NOT EXISTS {
  MATCH ($fact)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
  WHERE part.support = $support AND NOT (n:Message AND n.createdAt <= $until AND all(name IN $peers WHERE // include: witnessed(n, name)
  ))
}
