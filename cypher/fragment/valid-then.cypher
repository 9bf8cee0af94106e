// fragment/valid-then(fact, holding, ask): what the fact says was true at the time that was asked for, as far as its observer knew; null asks for any
// What took the place of another says that it was so until then, and is so since; what says the same in better words says nothing of time.
($ask.validAt IS NULL OR (
  ($fact.validFrom IS NULL OR $fact.validFrom <= $ask.validAt) AND ($fact.validTo IS NULL OR $ask.validAt < $fact.validTo)
  AND ($holding.until IS NULL OR $holding.until > $ask.asOf OR EXISTS {
    MATCH (newer:Fact {id: $holding.endedBy})
    WHERE $ask.validAt < coalesce(newer.validFrom, $holding.until) AND NOT EXISTS { MATCH (newer)-[:LIKE]-($fact) }
  }) AND ($fact.validFrom IS NOT NULL OR NOT EXISTS {
    MATCH ($fact)-[:LIKE]-{0,1}(same:Fact)-[:SUPERSEDES]->(:Fact)<-[gone:INCLUDES]-(r:Representation)
    WHERE r = startNode($holding) AND gone.endedBy = same.id AND gone.until > $ask.validAt
      AND ($holding.until IS NULL OR gone.until < $holding.until)
      AND ($ask.asOf IS NULL OR gone.until <= $ask.asOf)
  })
))
