// fragment/kept-from(fact, observer, listeners): one of the listeners must not hear the fact, or another that the observer knows and that says the same: it is confidential to others, and not in that listener's own words; to nobody ('') all is known
EXISTS {
  MATCH ($fact)-[:LIKE]-{0,1}(marked:Fact)
  WHERE marked.confidential
    AND ($observer = '' OR EXISTS { MATCH (marked)<-[:INCLUDES]-(known:Representation) WHERE known.observer = $observer } OR
      // include: whole-support(marked, $observer, null)
    )
    AND any(listener IN $listeners WHERE NOT EXISTS { MATCH (marked)-[:CONFIDENTIAL_TO]->(p:Peer) WHERE p.name = listener }
      AND NOT EXISTS { MATCH (marked)-[:EVIDENCE]->(own:Message) WHERE own.author = listener })
}
