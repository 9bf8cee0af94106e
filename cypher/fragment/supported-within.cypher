// fragment/supported-within(fact, ask): a support of the fact lies wholly within the sessions that were asked for, as far as the observer knows them; null asks for all
// Which facts follow from others within these sessions was found out before.
($ask.sessions IS NULL OR $fact.id IN $ask.following OR
  // include: whole-support($fact, $ask.observer, $ask.sessions)
  OR EXISTS {
    MATCH ($fact)-[t:TOLD_BY]->(o:Peer)
    WHERE o.name = $ask.observer AND t.session IN $ask.sessions
      AND NOT EXISTS { MATCH ($fact)-[p:PREMISE]->(:Fact) WHERE p.support = t.support }
  })
